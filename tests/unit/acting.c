#include "question/answer_pools.h"
#include "round/bank.h"

#include "test_pack.h"

/* An acting holder is not offered as an answer, but is right when typed. */
#define PEOPLE                                                                 \
	"things:\n  people: {ann: Ann Berg, ben: Ben Quill, cid: Cid Zabel, "  \
	"dan: Dan Fenwick}\n"
#define OFFICE                                                                 \
	"facts:\n  office:\n    kind: term\n    who: people\n"                 \
	"    title: Warden\n    one_at_a_time: yes\n    complete: each\n"      \
	"    rows:\n"                                                          \
	"      - {who: ann, from: 1990-02-03, to: 1995-05-06}\n"               \
	"      - {who: dan, from: 1991-12-01, to: 1994-02-01, acting: yes}\n"  \
	"      - {who: ben, from: 1995-05-06, to: 1996-07-08, acting: yes}\n"  \
	"      - {who: cid, from: 1996-07-08, to: 2000-01-02}\n"               \
	"      - {who: dan, from: 2000-01-02, to: 2003-01-02}\n"

static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;
static struct arena arena;

static void begin(void)
{
	struct diags diags = DIAGS_INIT;

	pack = test_pack(PEOPLE OFFICE);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, phrases, NULL));
	bank = bank_create(pack, phrases);
	diags_finish(&diags);
}

static void end(void)
{
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
}

TestSuite(acting, .init = begin, .fini = end);

Test(acting, nobody_who_acts_is_the_answer)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL))
			continue;
		n++;
		for (uint32_t i = 0; i < q.n_rows; i++)
			cr_expect(eq(u32, pack->rows[q.rows[i]].is_acting, 0));
	}
	cr_expect(gt(u32, n, 5));
}

/* Ann held it from 1992 to 1993, while Dan acted. */
Test(acting, who_acted_is_right_when_typed_and_no_option)
{
	struct pools *pools = answer_pools_create(pack);
	uint32_t typed = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct strbuf reason = STRBUF_INIT;
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    (str_find(q.stem, STR("1992")) == SIZE_MAX &&
		     str_find(q.stem, STR("1993")) == SIZE_MAX))
			continue;
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(ne(int,
				     str_eq(q.options[i], STR("Dan Fenwick")),
				     1));
		if (q.kind == ASK_TYPED) {
			typed++;
			expect_str(q.answer, "Ann Berg");
			cr_expect(
				eq(int,
				   question_judge(pools, &q, STR("Dan Fenwick"),
						  &reason),
				   VERDICT_CORRECT));
			cr_expect(eq(int,
				     question_judge(pools, &q, STR("Cid Zabel"),
						    &reason),
				     VERDICT_WRONG));
		}
		strbuf_finish(&reason);
	}
	cr_expect(gt(u32, typed, 0));
	answer_pools_free(pools);
}

/* Someone acted between Ann and Cid. */
Test(acting, nobody_took_over_where_one_acted)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.form, STR("term-successor")))
			expect_str(q.answer, "Dan Fenwick");
	}
}
