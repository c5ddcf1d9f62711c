#ifndef PACK_CSV_H
#define PACK_CSV_H

/*
 * csv: a table of comma-separated values, and where each cell stands.
 *
 * RFC 4180, with or without the mark of UTF-8, with LF or CRLF. The first row
 * is the header. Cells are separated by commas, or by semicolons or tabs where
 * the header has more of these. Rows without anything in them are passed over.
 * Of each cell no more is kept than its offset.
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
	const struct source *source; /* borrowed; it keeps its text */
	char separator;
	uint32_t n_columns;
	uint32_t n_rows;     /* with the header, which is row 0 */
	VEC(uint32_t) cells; /* where each begins in the text, row by row */
	VEC(uint32_t) lines; /* where each row begins */
};

/* A place in the text, to go through all cells in their order. */
struct csv_place {
	size_t at;
	uint32_t line;
	uint32_t column;
};

/*
 * Reads the rest of the source. Appends all that is wrong with it; false, with
 * nothing to finish, when there is an error.
 */
bool csv_read(struct csv *csv, struct source *source, struct diags *diags);

/* The same of a table that people type: what a row lacks at its end is empty.
 */
bool csv_read_filled(struct csv *csv, struct source *source,
		     struct diags *diags);
void csv_finish(struct csv *csv);

/* The text of a cell without quotes and blanks around it, in `buffer`; valid
 * until that is used again. */
struct str csv_cell(const struct csv *csv, uint32_t row, uint32_t column,
		    struct strbuf *buffer);

/* The same in an arena. */
struct str csv_copy(const struct csv *csv, uint32_t row, uint32_t column,
		    struct arena *arena);

/* The column of this header, or CSV_NONE. */
uint32_t csv_column(const struct csv *csv, struct str header);

/* Where a cell stands. */
struct span csv_span(const struct csv *csv, uint32_t row, uint32_t column);

/* From one place on to the beginning of the cell with this number (row times
 * columns plus column), which must not be behind it. */
void csv_advance(const struct csv *csv, struct csv_place *place, uint32_t cell);

#endif
