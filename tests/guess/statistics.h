#ifndef GUESS_STATISTICS_H
#define GUESS_STATISTICS_H

/*
 * statistics: is a strategy better than chance?
 *
 * Draws of one fact resemble each other, so the error of a rate is computed
 * from the facts, not from the draws. Cells with few draws or few facts are
 * pooled by form. Since there are many tests, the bound of each is such that
 * all of them together pass in 19 runs out of 20.
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

/* Counts a try. `fact` distinguishes the facts of a group. */
void statistics_add(struct statistics *statistics, struct cell cell,
		    uint32_t fact, uint32_t strategy, double hit,
		    double chance);

/* The results of a strategy for a cell. */
struct rate {
	struct cell cell;
	uint32_t strategy;
	uint64_t draws;
	uint32_t facts;
	double rate, chance;
	double bound; /* lower confidence bound of the excess */
	bool is_finding;
};

/* The rates of all cells with enough draws, highest excess first; a finding
 * exceeds chance by more than that many percentage points. The caller frees
 * them with vec_finish(). */
typedef VEC(struct rate) rates;
rates statistics_rates(struct statistics *statistics, uint32_t points);

void statistics_finish(struct statistics *statistics);

#endif
