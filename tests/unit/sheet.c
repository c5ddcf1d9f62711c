#include "classroom/sheet.h"

#include "question/answer_pools.h"
#include "test_pack.h"

static struct arena arena;
static struct diags diags;
static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;
static struct pools *pools;

static void begin(void)
{
	pack = pack_load(TEST_ROOT "/questions/kazakhstan-parliament.yaml",
			 &diags);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(pack && phrases);
	bank = bank_create(pack, phrases);
	pools = answer_pools_create(pack);
}

static void end(void)
{
	answer_pools_free(pools);
	bank_free(bank);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
	diags_finish(&diags);
}

TestSuite(sheet, .init = begin, .fini = end);

static struct round draw(uint32_t n)
{
	struct round_options options = {.want = n, .seed = 11};
	const struct bank *from = bank;

	return round_draw(&from, 1, &options, &arena);
}

/* The text before the bracket in the key: the marks, or everything. */
static struct str written_of(struct str key)
{
	size_t bracket = str_find(key, STR(") "));

	return bracket < 16 ? str_head(key, bracket) : key;
}

/* Writing what the key says is right, in each version. */
Test(sheet, keys_are_right_in_every_version)
{
	struct round round = draw(60);
	struct strbuf key = STRBUF_INIT;
	struct strbuf reason = STRBUF_INIT;

	for (uint32_t version = 0; version < 4; version++) {
		struct sheet sheet = sheet_make(&round, 5, version, &arena);

		for (uint32_t i = 0; i < round.n; i++) {
			const struct question *q = sheet_question(&sheet, i);
			struct str typed;

			strbuf_reset(&key);
			sheet_add_key(&sheet, i, &key);
			typed = sheet_typed(&sheet, i,
					    written_of(strbuf_str(&key)),
					    &arena);
			cr_expect(question_judge(pools, q, typed, &reason) ==
					  VERDICT_CORRECT,
				  "version %u, %u: %s", version, i,
				  strbuf_text(&key));
			strbuf_reset(&reason);
		}
	}
	strbuf_finish(&key);
	strbuf_finish(&reason);
}

static uint32_t count_in_place(const struct sheet *sheet)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < sheet->round->n; i++)
		n += sheet->questions[i] == i;
	return n;
}

Test(sheet, versions_differ_and_stay_the_same)
{
	struct round round = draw(30);
	struct sheet a = sheet_make(&round, 5, 0, &arena);
	struct sheet b = sheet_make(&round, 5, 1, &arena);
	struct sheet again = sheet_make(&round, 5, 1, &arena);

	expect_str(a.label, "A");
	expect_str(b.label, "B");
	cr_expect(eq(u32, count_in_place(&a), 30));
	cr_expect(lt(u32, count_in_place(&b), 8));
	for (uint32_t i = 0; i < round.n; i++)
		cr_expect(eq(u32, b.questions[i], again.questions[i]));
}

Test(sheet, marks_on_paper_are_those_of_the_sheet)
{
	struct question q = {
		.kind = ASK_CHOICE,
		.options = {STR("Otan"), STR("Asar"), STR("Adal")},
		.n_options = 3,
		.keys = 2,
	};
	struct round round = {.questions = &q, .n = 1};
	struct sheet sheet = sheet_make(&round, 1, 0, &arena);

	sheet.options[0][0] = 2;
	sheet.options[0][2] = 0;
	expect_str(sheet_option(&sheet, 0, 0), "Adal");
	expect_str(sheet_typed(&sheet, 0, STR(" A) "), &arena), "3");
	expect_str(sheet_typed(&sheet, 0, STR("3"), &arena), "1");
	expect_str(sheet_typed(&sheet, 0, STR("Adal"), &arena), "Adal");
	expect_str(sheet_typed(&sheet, 0, STR("d"), &arena), "d");
	q.kind = ASK_SEVERAL;
	expect_str(sheet_typed(&sheet, 0, STR("a, b"), &arena), "3 2");
	q.options[0] = STR("1999");
	expect_str(sheet_typed(&sheet, 0, STR("1999"), &arena), "1999");
	expect_str(sheet_typed(&sheet, 0, STR("b"), &arena), "b");
}
