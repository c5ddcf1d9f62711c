#ifndef EXCHANGE_CELLS_H
#define EXCHANGE_CELLS_H

/*
 * cells: a table for a spreadsheet, row by row.
 *
 *	struct cells cells = CELLS_INIT;
 *	cells_text(&cells, pupil->name);
 *	cells_figure(&cells, pupil->mark);
 *	cells_end_row(&cells);
 *	cells_csv(&out, &cells);
 *	cells_finish(&cells);
 */

#include "base/strbuf.h"
#include "base/vec.h"

#include <stdbool.h>

enum cell_type {
	CELL_TEXT,
	CELL_WORD, /* a fixed word; in CSV without quotes */
	CELL_FIGURE
};

struct cell {
	enum cell_type type;
	struct str text;
	double figure;
};

struct cells {
	VEC(struct cell) all;
	VEC(uint32_t) ends; /* of each row, the index behind its last cell */
};

#define CELLS_INIT ((struct cells){VEC_INIT, VEC_INIT})

/* Texts are borrowed. */
void cells_text(struct cells *cells, struct str text);
void cells_word(struct cells *cells, struct str word);

/* A number; an empty cell if it is not finite. */
void cells_figure(struct cells *cells, double figure);

/* No cell of the row is needed behind this one. */
void cells_end_row(struct cells *cells);
void cells_finish(struct cells *cells);

/* Appends the table as CSV, as in RFC 4180; see base/csv_text.h. */
void cells_csv(struct strbuf *out, const struct cells *cells);

/* Goes through the rows: `*cell` and `*end` are set to those of the next row,
 * and `*row` is advanced from 0. False behind the last one. */
bool cells_row(const struct cells *cells, uint32_t *row,
	       const struct cell **cell, const struct cell **end);

#endif
