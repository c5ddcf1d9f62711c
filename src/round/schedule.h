#ifndef ROUND_SCHEDULE_H
#define ROUND_SCHEDULE_H

/*
 * schedule: how well something is remembered, and when to ask for it again.
 *
 * FSRS-6 <https://github.com/open-spaced-repetition/fsrs4anki/wiki>: a memory
 * has a stability, the days until nine in ten such memories are still there,
 * and a difficulty. No clock, no randomness; days are whole study days.
 *
 *	const struct scheduler *s = &scheduler_default;
 *	struct memory memory = MEMORY_NONE;
 *	memory = schedule_review(s, memory, RATING_GOOD, 0);
 *	memory = schedule_review(s, memory, RATING_AGAIN, 3);
 *	days = schedule_days(s, memory.stability, 0.9, SCHEDULE_DAYS_MOST);
 */

#include "round/score.h"

#include <stdbool.h>
#include <stdint.h>

enum { SCHEDULE_WEIGHTS = 21, SCHEDULE_DAYS_MOST = 36500 };

struct scheduler {
	double w[SCHEDULE_WEIGHTS];
	bool short_term; /* a second review on the same day has its own rule */
};

/* The published weights, with the same-day rule. */
extern const struct scheduler scheduler_default;

struct memory {
	double stability;  /* days; 0 before the first review */
	double difficulty; /* 1 .. 10 */
};

#define MEMORY_NONE ((struct memory){0, 0})

static inline bool memory_exists(struct memory memory)
{
	return memory.stability > 0;
}

/* The memory after a review, `days` after the previous one; for the first
 * review `days` is ignored. Negative values count as 0. */
struct memory schedule_review(const struct scheduler *scheduler,
			      struct memory memory, enum rating rating,
			      int32_t days);

/* The probability, 0 .. 1, of remembering something of this stability that
 * many days after its last review. Negative values count as 0. */
double schedule_retrievability(const struct scheduler *scheduler,
			       double stability, int32_t days);

/* The days until it has fallen to `retention`, between 0 and 1 (exclusive). */
double schedule_interval(const struct scheduler *scheduler, double stability,
			 double retention);

/* The same in whole days, 1 .. `most`. */
int32_t schedule_days(const struct scheduler *scheduler, double stability,
		      double retention, int32_t most);

#endif
