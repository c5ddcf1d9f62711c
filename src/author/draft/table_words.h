#ifndef AUTHOR_DRAFT_TABLE_WORDS_H
#define AUTHOR_DRAFT_TABLE_WORDS_H

/*
 * table_words: the words of the language that headers and cells are made of;
 * `tables` in questions/templates/LANGUAGE.yaml.
 *
 *	if (table_word(phrases, "no", STR("N")))
 *		...
 */

#include "question/phrases.h"

/* Is the text one of the words of the list, whatever its case? */
bool table_word(const struct phrases *phrases, const char *list,
		struct str text);

/* Is one of the words of the text, which are separated by spaces? */
bool table_mentions(const struct phrases *phrases, const char *list,
		    struct str text);

/* Is the last word? */
bool table_ends_in(const struct phrases *phrases, const char *list,
		   struct str text);

/* The word as it stands in the list, or empty. */
struct str table_spelling(const struct phrases *phrases, const char *list,
			  struct str text);

/* Does the text end like one of the words of the list? */
bool table_ends_like(const struct phrases *phrases, const char *list,
		     struct str text);

#endif
