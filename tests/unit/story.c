#include "round/story.h"

#include "base/strbuf.h"
#include "test_bank.h"

/* Twenty events, latest first; every fourth is a core fact, every second is
 * unimportant. */
static void load(void)
{
	static const char *const importances[] = {"5", "1", "3", "1"};
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "facts:\n  e:\n    kind: event\n    rows:\n");
	for (int i = 20; i--;)
		strbuf_addf(&body,
			    "      - {what: the feast of the %c%cs, on: %d, "
			    "importance: %s}\n",
			    'a' + i, 'a' + i, 1900 + 5 * i, importances[i % 4]);
	test_bank_begin(strbuf_text(&body));
	strbuf_finish(&body);
}

TestSuite(story, .init = load, .fini = test_bank_end);

static struct round draw(uint32_t want, uint64_t seed)
{
	const struct bank *const banks[] = {bank};
	struct round_options options = {.want = want, .seed = seed};

	return story_draw(banks, 1, &options, &arena);
}

Test(story, goes_from_the_earliest_core_fact_to_the_latest)
{
	struct round round = draw(12, 1);

	cr_assert(eq(u32, round.n, 5));
	for (uint32_t i = 0; i < round.n; i++) {
		cr_expect(eq(u32, round.questions[i].importance, 5));
		if (i)
			cr_expect(gt(u32, round.questions[i].rows[0],
				     round.questions[i - 1].rows[0]));
	}
	cr_expect(str_eq(round.closing,
			 STR("That is the story, from 1900 to 1980.")));
}

Test(story, tells_what_happened_since_the_last_question)
{
	struct round round = draw(12, 1);

	cr_expect(eq(u32, (uint32_t)round.questions[0].before.len, 0));
	cr_expect(str_find(round.questions[1].before, STR("1910")) != SIZE_MAX);
	cr_expect(str_find(round.questions[4].before, STR("1970")) != SIZE_MAX);
}

Test(story, of_more_than_is_wanted_each_stretch_has_one)
{
	struct round round = draw(2, 1);

	cr_assert(eq(u32, round.n, 2));
	cr_expect(round.questions[0].rows[0] < 8);
	cr_expect(round.questions[1].rows[0] >= 8);
}

Test(story, is_the_same_for_a_seed)
{
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct round a = draw(4, seed);
		struct round b = draw(4, seed);

		cr_assert(eq(u32, a.n, b.n));
		for (uint32_t i = 0; i < a.n; i++)
			cr_expect(str_eq(a.questions[i].id, b.questions[i].id));
	}
}

Test(story, of_nothing_that_matters_has_no_question)
{
	const struct bank *const banks[] = {bank};
	struct round_options options = {.want = 3};
	struct round round;

	options.topics.all[options.topics.n++] = STR("none");
	round = story_draw(banks, 1, &options, &arena);
	cr_expect(eq(u32, round.n, 0));
	cr_expect(eq(u32, (uint32_t)round.closing.len, 0));
}
