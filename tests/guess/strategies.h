#ifndef GUESS_STRATEGIES_H
#define GUESS_STRATEGIES_H

/*
 * strategies: ways to pick an option that need no knowledge.
 */

#include "aspects.h"

struct strategy {
	const char *name;
	enum aspect aspect;
	int sign; /* 1: picks the option with the most of it, -1: the least */
};

extern const struct strategy strategies[];
extern const uint32_t n_strategies;

/* How often the strategy picks a right option of a question to which the
 * aspect applies: 0 or 1, or a fraction in case of ties. False if all tie. */
bool strategy_play(const struct strategy *strategy, const double *seen,
		   const struct question *q, double *hit);

/* The probability of picking a right one at random. */
double strategy_chance(const struct question *q);

#endif
