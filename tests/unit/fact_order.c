#include "round/fact_order.h"

#include "base/strbuf.h"
#include "test_bank.h"

enum { ROWS = 60 };

static const struct topics all;

/* Sixty events, twenty of each of three importances, in two topics. */
static void load(void)
{
	static const char *const importances[] = {"5", "3", "1"};
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "topics: {old: The old days}\nfacts:\n");
	for (int half = 0; half < 2; half++) {
		strbuf_addf(&body, "  e%d:\n    kind: event\n%s    rows:\n",
			    half, half ? "" : "    topic: old\n");
		for (int i = 0; i < ROWS / 2; i++)
			strbuf_addf(&body,
				    "      - {what: event %d%d, on: %d, "
				    "importance: %s}\n",
				    half, i, 1000 + 40 * half + i,
				    importances[i % 3]);
	}
	test_bank_begin(strbuf_text(&body));
	strbuf_finish(&body);
}

TestSuite(fact_order, .init = load, .fini = test_bank_end);

Test(fact_order, blocks_of_a_seed_share_no_fact_until_all_are_asked)
{
	uint32_t seen[ROWS] = {0};

	for (uint32_t k = 0; k < 6; k++) {
		struct fact_block block =
			fact_block_of(bank, &all, 7, k, 10, 1);

		cr_assert(eq(u32, block.n, 10));
		for (uint32_t i = 0; i < block.n; i++)
			seen[block.facts[i].row]++;
		fact_block_finish(&block);
	}
	for (uint32_t i = 0; i < ROWS; i++)
		cr_expect(eq(u32, seen[i], 1), "row %u", i);
}

Test(fact_order, after_all_comes_another_order)
{
	struct fact_block first = fact_block_of(bank, &all, 7, 0, 10, 1);
	struct fact_block again = fact_block_of(bank, &all, 7, 6, 10, 1);
	uint32_t same = 0;

	for (uint32_t i = 0; i < 10; i++)
		same += first.facts[i].row == again.facts[i].row;
	cr_expect(same < 10);
	fact_block_finish(&first);
	fact_block_finish(&again);
}

Test(fact_order, what_is_important_comes_early)
{
	uint32_t important = 0;
	uint32_t trifles = 0;

	for (uint64_t seed = 0; seed < 100; seed++) {
		struct fact_block block =
			fact_block_of(bank, &all, seed, 0, 10, 1);

		for (uint32_t i = 0; i < block.n; i++) {
			uint32_t importance =
				bank_importance(bank, block.facts[i]);

			important += importance == 5;
			trifles += importance == 1;
		}
		fact_block_finish(&block);
	}
	/* Important ones have 16 draws, the others 1. */
	cr_expect(important > 6 * trifles, "%u and %u", important, trifles);
}

Test(fact_order, trifles_are_left_out)
{
	struct fact_block block = fact_block_of(bank, &all, 1, 0, 100, 3);

	cr_expect(eq(u32, block.n, ROWS * 2 / 3));
	for (uint32_t i = 0; i < block.n; i++)
		cr_expect(bank_importance(bank, block.facts[i]) >= 3);
	fact_block_finish(&block);
}

Test(fact_order, topic_goes_by_its_id_its_name_or_a_group)
{
	static const char *const topics[] = {"old", "the OLD days", "e0"};

	for (size_t t = 0; t < COUNT(topics); t++) {
		struct topics topic = {{str_of(topics[t])}, 1};
		struct fact_block block =
			fact_block_of(bank, &topic, 1, 0, 100, 1);

		cr_expect(eq(u32, block.n, ROWS / 2), "%s", topics[t]);
		for (uint32_t i = 0; i < block.n; i++)
			cr_expect(eq(u32, block.facts[i].group, 0));
		fact_block_finish(&block);
	}
	cr_expect(not(topic_exists(bank_pack(bank), STR("new"))));
}

Test(fact_order, no_topic_no_fact)
{
	struct topics topic = {{STR("new")}, 1};
	struct fact_block block = fact_block_of(bank, &topic, 1, 0, 10, 1);

	cr_expect(eq(u32, block.n, 0));
	fact_block_finish(&block);
}
