#ifndef GAME_VIEW_FACT_VIEW_PARTS_H
#define GAME_VIEW_FACT_VIEW_PARTS_H

/*
 * fact_view_parts: what the drawings of facts share, and the drawings.
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
	struct str chosen; /* what the player took it to be; or empty */

	uint32_t thing;	       /* only what is about this one, or NONE */
	bool begun;	       /* something stands above */
	struct arena arena;    /* texts of that group */
	VEC(uint32_t) sources; /* cited in that group, in order */
};

/* How a row is drawn: the marked one stands out. */
enum style fact_view_style(struct fact_view *fact_view, uint32_t row);

/* What stands behind a row that is marked, or what the player chose. */
const char *fact_view_sign(struct fact_view *fact_view, uint32_t row);

/* For the drawings: is the row to be shown? */
bool fact_view_shows(struct fact_view *fact_view, uint32_t row);

/* A cell, sanitised; empty for an empty one. Dates are as in the file. */
struct str fact_view_cell(struct fact_view *fact_view, uint32_t row,
			  uint32_t column);
struct str fact_view_date(struct fact_view *fact_view, struct date date);

/* " resigned as Chairman": what tells the event of a row, sanitised, in a group
 * whose rows have verbs of their own; else empty. */
struct str fact_view_predicate(struct fact_view *fact_view, uint32_t row);

/* What a row is about, sanitised; empty when its group is about one thing. */
struct str fact_view_subject(struct fact_view *fact_view, uint32_t row);

/* Where a citation stands among the sources of the group; their number when it
 * is not among them. */
uint32_t fact_view_source_place(const struct fact_view *fact_view,
				uint32_t citation);

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
