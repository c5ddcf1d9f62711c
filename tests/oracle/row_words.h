#ifndef ORACLE_ROW_WORDS_H
#define ORACLE_ROW_WORDS_H

/*
 * row_words: do words stand for what a row says?
 *
 *	row_says(book, group, row, TERM_WHO, STR("Abai"))
 */

#include "stem_index.h"

#include <stdbool.h>

/* May a text stand for the value, a thing by any of its names? */
bool value_is(const struct book *book, const struct value *value,
	      struct str text);

/* The same for a cell. A date may be told less exactly: "2004". */
bool row_says(const struct book *book, const struct group *group, uint32_t row,
	      uint32_t column, struct str text);

/* The same for a date or a figure told as exactly as the row has it. */
bool row_says_exactly(const struct book *book, const struct group *group,
		      uint32_t row, uint32_t column, struct str text);

/* Do the words of one text stand in another? */
bool words_hold(struct str whole, struct str part);

#endif
