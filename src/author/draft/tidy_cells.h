#ifndef AUTHOR_DRAFT_TIDY_CELLS_H
#define AUTHOR_DRAFT_TIDY_CELLS_H

/*
 * tidy_cells: what most cells of a column are decides how all are read.
 * Private to tidy.c.
 */

#include "author/draft/tidy_table.h"

/* Rewrites flags, dates and figures; a cell that is none, where most are, is
 * left empty. False if the column holds texts. */
bool tidy_cells(struct tidy *tidy, uint32_t column);

#endif
