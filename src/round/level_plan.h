#ifndef ROUND_LEVEL_PLAN_H
#define ROUND_LEVEL_PLAN_H

/*
 * level_plan: the sequence of difficulty levels of a round.
 *
 * A plan is a number stored in a code: 1 is for beginners, 4 for players who
 * know nearly everything.
 */

#include <stdint.h>

enum { LEVEL_PLANS = 4, LEVEL_PLAN_FIRST = 1 };

/* The level of question `at` (from 0) of `want` under a plan of 1 ..
 * LEVEL_PLANS. */
uint32_t level_plan(uint32_t plan, uint32_t at, uint32_t want);

/* The plan for a player who has given `answers` answers, `right` of the
 * latest `recent` of them right. Aims at 60 to 75 % right answers. */
uint32_t level_plan_for(uint64_t answers, uint32_t recent, uint32_t right);

#endif
