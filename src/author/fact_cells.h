#ifndef AUTHOR_FACT_CELLS_H
#define AUTHOR_FACT_CELLS_H

/*
 * fact_cells: what a fact says, cell by cell, as its pack would write it.
 *
 *	struct fact_cells cells = fact_cells_of(pack, fact, &arena);
 *	for (uint32_t i = 0; i < cells.n; i++)
 *		use(cells.at[i].name, cells.at[i].text);
 *
 * Things are called by their names. What a fact has besides, such as its source
 * and its importance, is not among the cells.
 */

#include "base/arena.h"
#include "round/bank.h"

struct fact_cell {
	struct str name; /* of the column: "from" */
	struct str text;
};

struct fact_cells {
	const struct fact_cell *at;
	uint32_t n;
};

/* The cells of a row, or of a question by hand, that are not empty. All is
 * allocated in `arena`, or lives as long as the pack. */
struct fact_cells fact_cells_of(const struct pack *pack, struct fact fact,
				struct arena *arena);

/* The text of the cell with this name; empty when there is none. */
struct str fact_cells_get(const struct fact_cells *cells, struct str name);

/* "who: Baibek, from: 2013-01-16" */
struct str fact_cells_text(const struct fact_cells *cells, struct arena *arena);

#endif
