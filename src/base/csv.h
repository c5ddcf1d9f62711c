#ifndef BASE_CSV_H
#define BASE_CSV_H

/*
 * csv: tables as spreadsheets write them (RFC 4180).
 *
 *	struct csv csv = csv_over(text);
 *	while (csv_row(&csv, &arena, &cells))
 *		use(cells.at, cells.n, cells.line);
 *
 * Cells may be quoted; a quote in them is doubled. Lines end in LF or CR LF.
 * Where the first line has a semicolon or a tab and no comma outside of quotes,
 * that stands between the cells. A byte order mark is passed over, and so are
 * empty lines.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { CSV_CELLS_MOST = 1024 }; /* of a row; what is beyond is left out */

struct csv {
	struct str rest; /* borrowed */
	uint32_t line;	 /* of the next row, from 1 */
	char separator;
};

struct csv_row {
	struct str *at;	   /* trimmed; in the arena */
	uint32_t *columns; /* where each begins, in code points from 1 */
	uint32_t n;
	uint32_t line;
};

struct csv csv_over(struct str text);

/* The next row that is not empty; false when there is none. */
bool csv_row(struct csv *csv, struct arena *arena, struct csv_row *row);

#endif
