#ifndef AUTHOR_DRAFT_DRAFT_SERIES_H
#define AUTHOR_DRAFT_DRAFT_SERIES_H

/*
 * draft_series: a table with a row for each year, of which nothing else has a
 * name of its own. Private to draft.c.
 */

#include "author/draft/drafting.h"

/* The column with the years, if the table is one of occasions; or INDEX_NONE.
 */
uint32_t series_years(const struct drafting *d);

/* Is the column one of the series? */
bool series_has(const struct drafting *d, uint32_t column);

/* Adds the group, with its rows. */
void draft_series(struct drafting *d);

#endif
