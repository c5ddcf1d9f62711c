#ifndef ORACLE_WORLD_H
#define ORACLE_WORLD_H

/*
 * world: one possible state of affairs that is consistent with the pack.
 *
 * A pack leaves much open. A date is some day of an interval, a disputed figure
 * is one of two, "about 400" is anything within half of 400. On the day of a
 * handover either person may hold the office. Things missing from an open list
 * may belong to it all the same, and where the pack does not claim to name all
 * holders there may be others. Even words can be ambiguous: two events may have
 * the same description. Each such doubt is a point, and a world settles every
 * point in one way.
 *
 * A question is right when its key is right in every world and no other option
 * is right in any. That is all the oracle asserts; it knows none of the rules
 * by which questions are generated.
 *
 * There are far too many worlds to enumerate, but one question touches few
 * points. So worlds are built lazily: the evaluation asks the world for a day
 * or a figure, and only then is that point settled, with its first value.
 * world_next() settles the last point with its next value and the evaluation
 * runs again, until all values of all points encountered have been tried:
 *
 *	struct world world = world_make(pack);
 *
 *	world_hint_day(&world, day_of_the_question);
 *	while (world_next(&world))
 *		if (evaluate(&world) != expected)
 *			report(&world);
 *
 * The evaluation must depend only on the world, so that after the same settled
 * points the next ones come in the same order again.
 *
 * A point has few values. For the order of events, only the first and the last
 * day of an interval matter, and the days around those that the question names
 * (the hints); likewise of figures. An evaluation that finds its world
 * contradicting the pack (an office with one holder at a time and two holders)
 * marks it as impossible, and it does not count.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

#include <stdbool.h>
#include <stdint.h>

enum { POINTS_MOST = 64, VALUES_MOST = 32, HINTS_MOST = 64 };

/* The limit on worlds examined; the run reports how often it was reached. */
enum { WORLDS_MOST = 20000 };

/* The kinds of doubt, for the report and to identify points. */
enum doubt {
	DOUBT_DAY,     /* the day of a date */
	DOUBT_FIGURE,  /* the figure of a cell */
	DOUBT_EDGE,    /* what held on the day of change, or partly */
	DOUBT_UNKNOWN, /* what the pack does not name */
	DOUBT_WORDS    /* what the words mean */
};

struct point {
	enum doubt doubt;
	const void *of; /* the cell, row or text in doubt */
	int64_t mark;	/* distinguishes the doubts of one thing */
	int64_t values[VALUES_MOST];
	uint32_t n;
	uint32_t at; /* index of the value in this world */
};

struct world {
	const struct pack *pack;
	struct point points[POINTS_MOST];
	uint32_t n_points; /* settled at the start */
	uint32_t n_read;   /* encountered in this evaluation */
	bool impossible;
	bool capped; /* there were more than WORLDS_MOST */
	uint32_t count;
	int32_t days[HINTS_MOST];
	uint32_t n_days;
	int64_t figures[HINTS_MOST];
	uint32_t n_figures;
};

/* Positioned before the first world. */
struct world world_make(const struct pack *pack);

/* Goes to the next world; false when there are no more. */
bool world_next(struct world *world);

/* Days and figures named in the question: worlds differ around them. */
void world_hint_date(struct world *world, struct date date);
void world_hint_figure(struct world *world, int64_t figure);

/* The day of the date in `cell`. */
int32_t world_day(struct world *world, const struct value *cell);

/* The day of a date that belongs to `of` and is not in a cell. */
int32_t world_date(struct world *world, const void *of, struct date date);

/* Any day from `day` on, or up to it, if the pack gives none. */
int32_t world_after(struct world *world, const void *of, int32_t day);
int32_t world_before(struct world *world, const void *of, int32_t day);

/*
 * What stands for a figure with a power of ten among the values of a world: no
 * two share one. A figure without a power stands for itself.
 */
int64_t world_figure_code(int64_t figure, int8_t power);

/* The order of what stands for two figures: below 0 if `a` is less. */
int world_figure_order(int64_t a, int64_t b);

/* The figure in `cell`, times NUMBER_SCALE. */
int64_t world_figure(struct world *world, const struct value *cell);

/* Did it hold? Both are possible. */
bool world_perhaps(struct world *world, enum doubt doubt, const void *of,
		   int64_t mark);

/* One of `n` meanings of a text, 0 .. n - 1; `n` is at least 1. */
uint32_t world_meaning(struct world *world, const void *text, int64_t mark,
		       uint32_t n);

/* Appends how this world settles the doubts. */
void world_describe(const struct world *world, struct strbuf *out);

#endif
