#include "round/level_plan.h"

#include "test_pack.h"

Test(level_plan, a_newcomer_begins_easily)
{
	static const uint32_t levels[] = {1, 1, 1, 2, 2, 2, 3, 2, 3, 3};

	for (uint32_t i = 0; i < COUNT(levels); i++)
		cr_expect(eq(u32, level_plan(1, i, 10), levels[i]));
}

Test(level_plan, any_length_gets_harder)
{
	for (uint32_t plan = 1; plan <= LEVEL_PLANS; plan++)
		for (uint32_t want = 1; want < 40; want++) {
			uint32_t first = level_plan(plan, 0, want);

			cr_expect(first >= 1);
			cr_expect(level_plan(plan, want - 1, want) >= first);
			cr_expect(level_plan(plan, want - 1, want) <= 5);
		}
}

Test(level_plan, follows_what_a_player_can)
{
	cr_expect(eq(u32, level_plan_for(0, 0, 0), 1));
	cr_expect(eq(u32, level_plan_for(29, 29, 29), 1));
	cr_expect(eq(u32, level_plan_for(100, 50, 29), 1));
	cr_expect(eq(u32, level_plan_for(100, 50, 30), 2));
	cr_expect(eq(u32, level_plan_for(100, 50, 37), 2));
	cr_expect(eq(u32, level_plan_for(100, 50, 38), 3));
	cr_expect(eq(u32, level_plan_for(100, 50, 50), 4));
}
