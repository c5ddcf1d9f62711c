#ifndef ORACLE_ROW_WORDS_H
#define ORACLE_ROW_WORDS_H

/*
 * row_words: do words agree with what a row says?
 *
 *	row_says(book, group, row, TERM_WHO, STR("Abai"))
 */

#include "stem_index.h"

#include <stdbool.h>

/* May a text name the value, or a thing by any of its names? */
bool value_is(const struct book *book, const struct value *value,
	      struct str text);

/* The same for a cell. A date may be given less precisely: "2004". */
bool row_says(const struct book *book, const struct group *group, uint32_t row,
	      uint32_t column, struct str text);

/* The same for a date or a figure given exactly as in the row. */
bool row_says_exactly(const struct book *book, const struct group *group,
		      uint32_t row, uint32_t column, struct str text);

/* Does a text contain the words of another? */
bool words_hold(struct str whole, struct str part);

#endif
