#ifndef JUDGE_NAME_NAME_WORDS_H
#define JUDGE_NAME_NAME_WORDS_H

/*
 * name_words: the words of a name, with the numerals and signs among them.
 *
 *	uint32_t n = name_words_read(&space, span, NAME_OF_THING);
 */

#include "judge/name/name.h"

/* Fills in `space->words`. Returns their number, or 0 if there are too many. */
uint32_t name_words_read(struct name_space *space, struct lex_span span,
			 unsigned kind);

/* Is there a word like third and three? */
bool name_has_number_word(const struct name *name);

/* Does the typed name say sixth where the other one says fifth? */
bool name_other_number(const struct name *typed, const struct name *name);

#endif
