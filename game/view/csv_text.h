#ifndef GAME_VIEW_CSV_TEXT_H
#define GAME_VIEW_CSV_TEXT_H

/*
 * csv_text: cells of a table for spreadsheets.
 *
 *	csv_add(&out, player);
 *	strbuf_addc(&out, ',');
 */

#include "base/strbuf.h"

/* Appends a text in quotes, as RFC 4180 has it. What a spreadsheet would run as
 * a formula gets an apostrophe in front. */
void csv_add(struct strbuf *out, struct str text);

#endif
