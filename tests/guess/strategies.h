#ifndef GUESS_STRATEGIES_H
#define GUESS_STRATEGIES_H

/*
 * strategies: ways to pick an option that need no knowledge.
 */

#include "aspects.h"

struct strategy {
	const char *name;
	enum aspect aspect;
	int sign; /* 1: the option with most of it, -1: with least */
};

extern const struct strategy strategies[];
extern const uint32_t n_strategies;

/*
 * How often the strategy picks a right option of a question that shows the
 * aspect: 0 or 1, or a share where several look best. False when all do.
 */
bool strategy_play(const struct strategy *strategy, const double *seen,
		   const struct question *q, double *hit);

/* How often chance picks a right one. */
double strategy_chance(const struct question *q);

#endif
