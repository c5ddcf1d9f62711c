#ifndef EXCHANGE_XLSX_H
#define EXCHANGE_XLSX_H

/*
 * xlsx: workbooks that Excel, LibreOffice and Google Sheets open. A text stays
 * a text, whatever it looks like: `=1+1`, `007`.
 *
 *	struct xlsx_sheet sheet = {.name = "Pupils", .cells = &cells};
 *	ok = xlsx_write(&out, &sheet, 1, &error);
 */

#include "exchange/cells.h"

#include <stdbool.h>

/* The most characters, as UTF-16 counts them, that a cell may hold. */
enum { XLSX_CELL_MOST = 32767 };

struct xlsx_sheet {
	const char *name; /* at most 31 characters, none of []:*?/\ */
	const struct cells *cells;
	bool has_head; /* the first row is shown in bold and stays in sight */
};

/* Appends a workbook of `n` sheets. */
bool xlsx_write(struct strbuf *out, const struct xlsx_sheet *sheets, uint32_t n,
		struct strbuf *error);

/* How many characters UTF-16 needs, as spreadsheets count them. */
size_t xlsx_length(struct str text);

#endif
