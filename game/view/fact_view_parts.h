#ifndef GAME_VIEW_FACT_VIEW_PARTS_H
#define GAME_VIEW_FACT_VIEW_PARTS_H

/*
 * fact_view_parts: the drawings of facts, and what they share.
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

	/* A picture of a few rows: only these, one of them marked, and one
	 * column of a series. NONE when not used. */
	uint32_t around; /* the row that is marked */
	uint32_t reach;	 /* rows shown at each side of it */
	uint32_t column;
	struct str chosen; /* what the player chose; or empty */

	uint32_t thing;	       /* only facts about this thing, or NONE */
	bool begun;	       /* something has been drawn above */
	struct arena arena;    /* texts of the current group */
	VEC(uint32_t) sources; /* cited in the current group, in order */
};

/* The style of a row: the marked one is highlighted. */
enum style fact_view_style(struct fact_view *fact_view, uint32_t row);

/* The text after a row that is marked or that the player chose. */
const char *fact_view_sign(struct fact_view *fact_view, uint32_t row);

/* For the drawings: should the row be shown? */
bool fact_view_shows(struct fact_view *fact_view, uint32_t row);

/* A cell, sanitised; may be empty. Dates are as in the file. */
struct str fact_view_cell(struct fact_view *fact_view, uint32_t row,
			  uint32_t column);
struct str fact_view_date(struct fact_view *fact_view, struct date date);

/* " resigned as Chairman": the predicate of an event, sanitised, in a group
 * whose rows have their own verbs; else empty. */
struct str fact_view_predicate(struct fact_view *fact_view, uint32_t row);

/* What a row is about, sanitised; empty when its group is about one thing. */
struct str fact_view_subject(struct fact_view *fact_view, uint32_t row);

/* The position of a citation among the sources of the group; their number
 * when it is not among them. */
uint32_t fact_view_source_place(const struct fact_view *fact_view,
				uint32_t citation);

/* ` [2]`: which of several sources the row has; empty when there is only
 * one. */
struct str fact_view_citation(struct fact_view *fact_view, uint32_t row);

/* One line of two parts, the second `column` columns from the margin; two
 * lines if the first part is too long. */
void fact_view_pair(struct fact_view *fact_view, struct str left, size_t column,
		    struct str right);

/* The width for the first parts of such lines, which leaves half the line. */
size_t fact_view_column(const struct fact_view *fact_view, size_t widest);

/* The note of a row, if it has one. */
void fact_view_note(struct fact_view *fact_view, uint32_t row, size_t column);

/* The drawings, one for each way of showing a kind. */
void fact_view_timeline(struct fact_view *fact_view);
void fact_view_bars(struct fact_view *fact_view);
void fact_view_lines(struct fact_view *fact_view);

#endif
