#ifndef GAME_SHEET_H
#define GAME_SHEET_H

/*
 * sheet: the facts of a pack as a person reads them.
 *
 * A timeline for terms and names, bars for series, lines for everything else,
 * each with its sources. Readable from 40 columns on; without UTF-8 the
 * drawings are ASCII.
 *
 *	struct sheet sheet = sheet_open(&screen, &opened);
 *	sheet_group(&sheet, group, NONE);
 *	sheet_close(&sheet);
 */

#include "base/vec.h"
#include "game/open_pack.h"
#include "game/screen.h"

#include <stdbool.h>
#include <stdint.h>

struct sheet {
	const struct screen *screen;
	const struct pack *pack;
	const struct phrases *phrases;
	size_t width; /* columns to draw in */
	bool ascii;
	const struct group *group; /* the one being drawn */

	/* A picture of a few rows: these alone, one of them marked, and of a
	 * series one column. NONE where that is not so. */
	uint32_t around; /* the row that is marked */
	uint32_t reach;	 /* rows shown at each side of it */
	uint32_t column;

	uint32_t thing;	       /* only what is about this one, or NONE */
	bool begun;	       /* something stands above */
	struct arena arena;    /* texts of that group */
	VEC(uint32_t) sources; /* cited in that group, in order */
};

struct sheet sheet_open(const struct screen *screen,
			const struct opened *opened);
void sheet_close(struct sheet *sheet);

/* Draws a group; with a thing only its facts. Nothing when there are none. */
void sheet_group(struct sheet *sheet, const struct group *group,
		 uint32_t thing);

/* Draws what is around one row, without heading, notes and sources; a series by
 * one of its columns. For kinds that have a timeline or bars. */
void sheet_around(struct sheet *sheet, const struct group *group, uint32_t row,
		  uint32_t column);

/* How a row is drawn: the marked one stands out. */
enum style sheet_style(const struct sheet *sheet, uint32_t row);

/* For the drawings: is the row to be shown? */
bool sheet_shows(const struct sheet *sheet, uint32_t row);

/* A cell, sanitised; empty for an empty one. Dates are as in the file. */
struct str sheet_cell(struct sheet *sheet, uint32_t row, uint32_t column);
struct str sheet_date(struct sheet *sheet, struct date date);

/* What a row is about, sanitised; empty when its group is about one thing. */
struct str sheet_subject(struct sheet *sheet, uint32_t row);

/* ` [2]`: the row's source among several; empty when there is one. */
struct str sheet_mark(struct sheet *sheet, uint32_t row);

/*
 * One line of two parts, the second `column` columns from the margin; where
 * the first is too long, two lines.
 */
void sheet_pair(struct sheet *sheet, struct str left, size_t column,
		struct str right);

/* How wide the first parts of such lines should be, so that half is left. */
size_t sheet_column(const struct sheet *sheet, size_t widest);

/* The note of a row, if it has one. */
void sheet_note(struct sheet *sheet, uint32_t row, size_t column);

/* The drawings, one for each way to show a kind. */
void sheet_timeline(struct sheet *sheet);
void sheet_bars(struct sheet *sheet);
void sheet_lines(struct sheet *sheet);

#endif
