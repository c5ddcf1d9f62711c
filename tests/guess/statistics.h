#ifndef GUESS_STATISTICS_H
#define GUESS_STATISTICS_H

/*
 * statistics: is a strategy better than chance?
 *
 * Draws of one fact resemble each other, so that the error of a rate comes from
 * the facts, not from the draws. What has few draws or few facts is pooled with
 * the other groups of its form. With so many tests, each is held to a bound
 * that all of them together pass in nineteen runs of twenty.
 */

#include "base/strmap.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

enum { DRAWS_LEAST = 2500, FACTS_LEAST = 12, POINTS = 3 };

/* The tries of one strategy at the questions of one form about one fact. */
struct tries {
	uint32_t cell;
	uint32_t strategy;
	uint64_t n;
	double hits;
	double chances;
};

/* A form and a group. */
struct cell {
	struct str form;
	struct str group; /* with its pack; "*": pooled */
};

struct statistics {
	struct arena arena;
	struct strmap cell_ids;
	struct strmap tries_ids;
	VEC(struct cell) cells;
	VEC(struct tries) tries;
};

#define STATISTICS_INIT                                                        \
	((struct statistics){ARENA_INIT, STRMAP_INIT, STRMAP_INIT, VEC_INIT,   \
			     VEC_INIT})

/* Counts a try. `fact` tells the facts of a group from each other. */
void statistics_add(struct statistics *statistics, struct cell cell,
		    uint32_t fact, uint32_t strategy, double hit,
		    double chance);

/* What is known of a strategy at a cell. */
struct rate {
	struct cell cell;
	uint32_t strategy;
	uint64_t draws;
	uint32_t facts;
	double rate, chance;
	double bound; /* the excess is certainly above it */
	bool is_finding;
};

/* The rates of all cells with enough draws, the highest excess first; a finding
 * is more than so many percentage points over chance. The caller frees them
 * with vec_finish(). */
typedef VEC(struct rate) rates;
rates statistics_rates(struct statistics *statistics, uint32_t points);

void statistics_finish(struct statistics *statistics);

#endif
