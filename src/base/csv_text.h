#ifndef BASE_CSV_TEXT_H
#define BASE_CSV_TEXT_H

/*
 * csv_text: cells of a table for spreadsheets.
 *
 *	csv_add(&out, STR("=1+1"));
 *	strbuf_addc(&out, ',');
 */

#include "base/strbuf.h"

/* Appends a quoted text as in RFC 4180. A text that a spreadsheet would run
 * as a formula is prefixed with an apostrophe. */
void csv_add(struct strbuf *out, struct str text);

#endif
