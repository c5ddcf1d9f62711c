#ifndef QUIZ_RENAMES_H
#define QUIZ_RENAMES_H

/*
 * renames: a name of a chain asked for, with other names of the chain.
 */

#include "quiz/maker.h"

#include <stdbool.h>

/* Have two rows of a chain any spelling in common? */
bool renames_share(struct maker *m, uint32_t a, uint32_t b);

/* Has the thing gone by the name of this row but once? A name that was taken
 * twice has no one year, and no one successor. */
bool renames_unique(struct maker *m, uint32_t row);

/*
 * Asks for the name of `row`, as options or typed, as the form asks. Wrong are
 * the names of the same subject that share no spelling with it; `known`, which
 * stands in the stem, is no option (NONE when there is no such row).
 */
bool renames_ask(struct maker *m, struct question *q, uint32_t row,
		 uint32_t known);

#endif
