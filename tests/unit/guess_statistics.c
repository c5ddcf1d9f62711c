#include "guess/statistics.h"

#include "base/rng.h"
#include "expect.h"

enum { FACTS = 120, DRAWS = 100 };

/* Draws with four options. Each fact has its own rate, around `percent`. */
static void plant(struct statistics *statistics, struct str group,
		  uint32_t facts, uint32_t percent)
{
	struct cell cell = {STR("form"), group};
	struct rng rng = rng_make(7, 0);

	for (uint32_t fact = 0; fact < facts; fact++) {
		uint32_t own = percent - 10 + rng_below(&rng, 21);

		for (uint32_t i = 0; i < DRAWS; i++)
			statistics_add(statistics, cell, fact, 0,
				       rng_below(&rng, 100) < own, 0.25);
	}
}

static uint32_t count_findings(struct statistics *statistics, uint32_t tests)
{
	rates found = statistics_rates(statistics, POINTS);
	uint32_t findings = 0;

	cr_expect(eq(u32, found.n, tests));
	vec_each (rate, &found)
		findings += rate->is_finding;
	vec_finish(&found);
	statistics_finish(statistics);
	return findings;
}

Test(guess_statistics, finds_a_planted_bias_of_ten_points)
{
	struct statistics statistics = STATISTICS_INIT;

	plant(&statistics, STR("pack/fair"), FACTS, 25);
	plant(&statistics, STR("pack/biased"), FACTS, 35);
	cr_expect(eq(u32, count_findings(&statistics, 2), 1));
}

Test(guess_statistics, chance_is_no_finding)
{
	struct statistics statistics = STATISTICS_INIT;

	plant(&statistics, STR("pack/fair"), FACTS, 25);
	cr_expect(eq(u32, count_findings(&statistics, 1), 0));
}

Test(guess_statistics, small_groups_are_pooled)
{
	struct statistics statistics = STATISTICS_INIT;

	for (uint32_t i = 0; i < 26; i++) {
		char name[] = "pack/a";

		name[5] = (char)('a' + i);
		plant(&statistics, str_of(name), FACTS_LEAST - 1, 35);
	}
	cr_expect(eq(u32, count_findings(&statistics, 1), 1));
}

/* Many draws of few facts prove little: one fact's rate may be luck. */
Test(guess_statistics, draws_of_one_fact_count_as_one)
{
	struct statistics statistics = STATISTICS_INIT;
	struct cell cell = {STR("form"), STR("pack/group")};

	for (uint32_t fact = 0; fact < FACTS_LEAST; fact++)
		for (uint32_t i = 0; i < DRAWS_LEAST; i++)
			statistics_add(&statistics, cell, fact, 0,
				       fact % 2 ? 0.5 : 0.1, 0.25);
	cr_expect(eq(u32, count_findings(&statistics, 1), 0));
}
