#include "round/level_plan.h"

#include <assert.h>

enum { STEPS = 10, NEWCOMER_ANSWERS = 30 };

static const uint8_t plans[LEVEL_PLANS][STEPS] = {
	{1, 1, 1, 2, 2, 2, 3, 2, 3, 3},
	{1, 2, 2, 2, 3, 2, 3, 3, 3, 4},
	{2, 2, 3, 3, 3, 3, 4, 3, 4, 4},
	{2, 3, 3, 4, 3, 4, 4, 4, 5, 5},
};

uint32_t level_plan(uint32_t plan, uint32_t at, uint32_t want)
{
	assert(plan >= 1 && plan <= LEVEL_PLANS && at < want);
	return plans[plan - 1][(uint64_t)at * STEPS / want];
}

uint32_t level_plan_for(uint64_t answers, uint32_t recent, uint32_t right)
{
	uint32_t percent = recent ? 100 * right / recent : 0;

	if (answers < NEWCOMER_ANSWERS || percent < 60)
		return 1;
	if (percent <= 75)
		return 2;
	return percent <= 85 ? 3 : 4;
}
