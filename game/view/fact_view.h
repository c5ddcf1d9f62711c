#ifndef GAME_VIEW_FACT_VIEW_H
#define GAME_VIEW_FACT_VIEW_H

/*
 * fact_view: the facts of a pack as a person reads them.
 *
 * A timeline for terms and names, bars for series, lines for everything else,
 * each with its sources. Readable from 40 columns on; without UTF-8 the
 * drawings are ASCII.
 *
 *	struct fact_view sheet = fact_view_open(&screen, &opened);
 *	fact_view_group(&sheet, group, NONE);
 *	fact_view_close(&sheet);
 */

#include "base/vec.h"
#include "game/open_pack.h"
#include "game/terminal/screen.h"

#include <stdbool.h>
#include <stdint.h>

struct fact_view {
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

struct fact_view fact_view_open(const struct screen *screen,
				const struct opened *opened);
void fact_view_close(struct fact_view *fact_view);

/* Draws a group; with a thing only its facts. Nothing when there are none. */
void fact_view_group(struct fact_view *fact_view, const struct group *group,
		     uint32_t thing);

/* Draws what is around one row, without heading, notes and sources; a series by
 * one of its columns. For kinds that have a timeline or bars. */
void fact_view_around(struct fact_view *fact_view, const struct group *group,
		      uint32_t row, uint32_t column);

/* How a row is drawn: the marked one stands out. */
enum style fact_view_style(const struct fact_view *fact_view, uint32_t row);

/* For the drawings: is the row to be shown? */
bool fact_view_shows(const struct fact_view *fact_view, uint32_t row);

/* A cell, sanitised; empty for an empty one. Dates are as in the file. */
struct str fact_view_cell(struct fact_view *fact_view, uint32_t row,
			  uint32_t column);
struct str fact_view_date(struct fact_view *fact_view, struct date date);

/* What a row is about, sanitised; empty when its group is about one thing. */
struct str fact_view_subject(struct fact_view *fact_view, uint32_t row);

/* ` [2]`: the row's source among several; empty when there is one. */
struct str fact_view_citation(struct fact_view *fact_view, uint32_t row);

/*
 * One line of two parts, the second `column` columns from the margin; where
 * the first is too long, two lines.
 */
void fact_view_pair(struct fact_view *fact_view, struct str left, size_t column,
		    struct str right);

/* How wide the first parts of such lines should be, so that half is left. */
size_t fact_view_column(const struct fact_view *fact_view, size_t widest);

/* The note of a row, if it has one. */
void fact_view_note(struct fact_view *fact_view, uint32_t row, size_t column);

/* The drawings, one for each way to show a kind. */
void fact_view_timeline(struct fact_view *fact_view);
void fact_view_bars(struct fact_view *fact_view);
void fact_view_lines(struct fact_view *fact_view);

#endif
