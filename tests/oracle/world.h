#ifndef ORACLE_WORLD_H
#define ORACLE_WORLD_H

/*
 * world: one way that things may have been, as far as the pack says.
 *
 * A pack leaves much open. A date is some day of an interval, a disputed
 * figure is one of two, "about 400" is anything within half of 400. On the day
 * when one goes and the other comes either may hold the office. What an open
 * list does not name may belong to it all the same, and where the pack does
 * not claim to name all holders there may be one that it does not know. Even
 * the words leave something open: two events may go by the same words. Each
 * such doubt is a point, and a world settles every point in one way.
 *
 * A question is right when its key is right in every world and no other option
 * is right in any. That is all that the oracle asserts; it knows none of the
 * rules by which the generator comes to its questions.
 *
 * There are far too many worlds to write down, but one question touches few
 * points. So worlds grow while they are looked at: whoever evaluates a
 * statement asks the world for a day or a figure, and only then is the point
 * settled, in its first way. world_next() settles the last point in its next
 * way and the evaluation runs again, until all ways of all points that it came
 * upon are used up:
 *
 *	struct world world = world_make(pack);
 *
 *	world_hint_day(&world, day_of_the_question);
 *	while (world_next(&world))
 *		if (evaluate(&world) != expected)
 *			report(&world);
 *
 * The evaluation must be a function of the world alone, so that the points of
 * an unchanged beginning come in the same order again.
 *
 * A point has few values. Of the days of an interval only the first and the
 * last matter for what comes before what, and the days about those that the
 * question names (the hints); likewise of figures. An evaluation that finds
 * its world contradicting the pack (an office with one holder at a time and
 * two holders) marks it as impossible, and it does not count.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

#include <stdbool.h>
#include <stdint.h>

enum { POINTS_MOST = 64, VALUES_MOST = 32, HINTS_MOST = 64 };

/* More worlds than these are not looked at; the run reports how often. */
enum { WORLDS_MOST = 20000 };

/* What kinds of doubt there are, for the report and to tell points apart. */
enum doubt {
	DOUBT_DAY,    /* the day of a date */
	DOUBT_FIGURE, /* the figure of a cell */
	DOUBT_EDGE,   /* what was so on the day of change, or in a part of it */
	DOUBT_UNKNOWN, /* what the pack does not name */
	DOUBT_WORDS    /* what the words mean */
};

struct point {
	enum doubt doubt;
	const void *of; /* the cell, row or text in doubt */
	int64_t mark;	/* tells the doubts of one thing apart */
	int64_t values[VALUES_MOST];
	uint32_t n;
	uint32_t at; /* the value of this world */
};

struct world {
	const struct pack *pack;
	struct point points[POINTS_MOST];
	uint32_t n_points; /* that are settled from the start */
	uint32_t n_read;   /* that this evaluation has come upon */
	bool impossible;
	bool capped; /* there were more than WORLDS_MOST */
	uint32_t count;
	int32_t days[HINTS_MOST];
	uint32_t n_days;
	int64_t figures[HINTS_MOST];
	uint32_t n_figures;
};

/* Before the first of them. */
struct world world_make(const struct pack *pack);

/* Goes to the next world; false when all have been. */
bool world_next(struct world *world);

/* Days and figures that the question names: the worlds differ about them. */
void world_hint_date(struct world *world, struct date date);
void world_hint_figure(struct world *world, int64_t figure);

/* The day of a date that stands in `cell`. */
int32_t world_day(struct world *world, const struct value *cell);

/* The day of a date that `of` has, which stands in no cell. */
int32_t world_date(struct world *world, const void *of, struct date date);

/* Any day from `day` on, or up to it, where the pack names none. */
int32_t world_after(struct world *world, const void *of, int32_t day);
int32_t world_before(struct world *world, const void *of, int32_t day);

/* The figure in `cell`, times NUMBER_SCALE. */
int64_t world_figure(struct world *world, const struct value *cell);

/* Is it so or not? Both are possible. */
bool world_perhaps(struct world *world, enum doubt doubt, const void *of,
		   int64_t mark);

/* One of `n` meanings of a text, 0 .. n - 1; `n` is at least 1. */
uint32_t world_meaning(struct world *world, const void *text, int64_t mark,
		       uint32_t n);

/* Appends how this world settles what was in doubt. */
void world_describe(const struct world *world, struct strbuf *out);

#endif
