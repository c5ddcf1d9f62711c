#ifndef QUESTION_ASK_RENAME_H
#define QUESTION_ASK_RENAME_H

/*
 * ask_rename: a name of a chain asked for, with other names of the chain.
 */

#include "question/maker.h"

#include <stdbool.h>

/* Have two rows of a chain any spelling in common? */
bool renames_share_spelling(struct maker *m, uint32_t a, uint32_t b);

/* Has the thing had the name of this row only once? A name that was taken twice
 * has no one year, and no one successor. */
bool rename_is_unique(struct maker *m, uint32_t row);

/*
 * Asks for the name of `row`, as options or typed, as the form asks. Wrong are
 * the names of the same subject that share no spelling with it; `known`, which
 * stands in the stem, is no option (NONE when there is no such row).
 */
bool ask_rename(struct maker *m, struct question *q, uint32_t row,
		uint32_t known);

#endif
