#ifndef ROUND_LEVEL_PLAN_H
#define ROUND_LEVEL_PLAN_H

/*
 * level_plan: how hard the questions of a round are, one after the other.
 *
 * A plan is a number that a code holds: 1 is for those who are new, 4 for those
 * who know nearly everything.
 */

#include <stdint.h>

enum { LEVEL_PLANS = 4, LEVEL_PLAN_FIRST = 1 };

/* The level of question `at` (from 0) of `want` in a plan of 1 .. LEVEL_PLANS.
 */
uint32_t level_plan(uint32_t plan, uint32_t at, uint32_t want);

/*
 * The plan for a player who has given `answers` answers, `right` of the latest
 * `recent` of them right: such that 60 to 75 % will be.
 */
uint32_t level_plan_for(uint64_t answers, uint32_t recent, uint32_t right);

#endif
