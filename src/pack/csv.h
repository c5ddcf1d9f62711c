#ifndef PACK_CSV_H
#define PACK_CSV_H

/*
 * csv: a table of comma-separated values, with the place of each cell.
 *
 * RFC 4180, with or without a byte order mark, with LF or CRLF. The first row
 * is the header. Cells are separated by commas, or by semicolons or tabs where
 * the header has more of these. Empty rows are skipped. For each cell only its
 * offset is kept.
 *
 *	struct strbuf text = STRBUF_INIT;
 *	struct csv csv;
 *	if (csv_read(&csv, &source, &diags)) {
 *		uint32_t column = csv_column(&csv, STR("melting point"));
 *		for (uint32_t row = 1; row < csv.n_rows; row++)
 *			use(csv_cell(&csv, row, column, &text));
 *		csv_finish(&csv);
 *	}
 *	strbuf_finish(&text);
 */

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "pack/source.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	CSV_COLUMNS_MOST = 200,
	CSV_CELL_MOST = 4096, /* bytes, as written */
	CSV_NONE = UINT32_MAX
};

struct csv {
	const struct source *source; /* borrowed; must keep its text */
	char separator;
	uint32_t n_columns;
	uint32_t n_rows;     /* including the header, which is row 0 */
	VEC(uint32_t) cells; /* where each begins in the text, row by row */
	VEC(uint32_t) lines; /* where each row begins */
};

/* A place in the text, for going through all cells in order. */
struct csv_place {
	size_t at;
	uint32_t line;
	uint32_t column;
};

/*
 * Reads the rest of the source. Appends everything wrong with it; on an error
 * returns false, with nothing to finish.
 */
bool csv_read(struct csv *csv, struct source *source, struct diags *diags);

/* The same for a table typed by people: cells missing at the end of a row are
 * empty.
 */
bool csv_read_filled(struct csv *csv, struct source *source,
		     struct diags *diags);

/* The same for what a spreadsheet exported: that, titles above the header as in
 * csv_read(), empty cells behind the last column, and headers that stand twice.
 */
bool csv_read_sheet(struct csv *csv, struct source *source,
		    struct diags *diags);
void csv_finish(struct csv *csv);

/* The text of a cell, without quotes and surrounding blanks, in `buffer`; valid
 * until that is reused. */
struct str csv_cell(const struct csv *csv, uint32_t row, uint32_t column,
		    struct strbuf *buffer);

/* The same, allocated in an arena. */
struct str csv_copy(const struct csv *csv, uint32_t row, uint32_t column,
		    struct arena *arena);

/* The column with this header, in which a space stands for a new line, too; or
 * CSV_NONE. */
uint32_t csv_column(const struct csv *csv, struct str header);

/* The place of a cell. */
struct span csv_span(const struct csv *csv, uint32_t row, uint32_t column);

/* Moves a place forward to the start of the cell with this number (row times
 * columns plus column), which must not be before it. */
void csv_advance(const struct csv *csv, struct csv_place *place, uint32_t cell);

#endif
