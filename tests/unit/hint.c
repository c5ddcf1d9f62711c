#include "round/hint.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diags diags;
static struct phrases *phrases;

static void load(void)
{
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
}

static void unload(void)
{
	phrases_free(phrases);
	arena_finish(&arena);
	diags_finish(&diags);
}

TestSuite(hint, .init = load, .fini = unload);

static struct question choice_of(uint32_t n, uint32_t key)
{
	return (struct question){
		.id = STR("pack/group/form/key"),
		.kind = ASK_CHOICE,
		.options = {STR("a"), STR("b"), STR("c"), STR("d")},
		.n_options = n,
		.keys = 1u << key,
	};
}

static bool hint_of(const struct question *q, uint32_t number,
		    struct hint *hint)
{
	return hint_make(q, number, phrases, &arena, hint);
}

Test(hint, takes_two_wrong_options_away_and_never_the_key)
{
	for (uint32_t key = 0; key < 4; key++) {
		struct question q = choice_of(4, key);
		struct hint hint;

		cr_assert(hint_of(&q, 0, &hint));
		cr_expect(__builtin_popcount(hint.removed) == 2);
		cr_expect((hint.removed & q.keys) == 0);
		cr_expect(!hint_of(&q, 1, &hint), "there is no second");
	}
}

Test(hint, leaves_three_options_and_true_or_false_alone)
{
	struct question three = choice_of(3, 0);
	struct question either = choice_of(2, 0);
	struct hint hint;

	either.kind = ASK_BOOL;
	cr_expect(!hint_of(&three, 0, &hint));
	cr_expect(!hint_of(&either, 0, &hint));
}

Test(hint, tells_the_first_letters_of_a_name_alone)
{
	struct question q = {
		.kind = ASK_TYPED,
		.answer = STR("Erlan Qoşanov"),
		.judged = {.type = ANSWER_NAME},
	};
	struct hint hint;

	cr_assert(hint_of(&q, 0, &hint));
	cr_expect(str_find(hint.text, STR("E. Q.")) != SIZE_MAX);
	cr_expect(str_find(hint.text, STR("Erlan")) == SIZE_MAX);
}

Test(hint, tells_a_decade_and_only_of_a_full_date_the_year)
{
	struct question q = {
		.kind = ASK_TYPED,
		.judged = {.type = ANSWER_DATE},
	};
	struct hint hint;

	cr_assert(date_parse(STR("1999-02-12"), &q.judged.date));
	cr_assert(hint_of(&q, 0, &hint));
	cr_expect(str_find(hint.text, STR("1990s")) != SIZE_MAX);
	cr_assert(hint_of(&q, 1, &hint));
	cr_expect(str_find(hint.text, STR("1999")) != SIZE_MAX);
	q.judged.type = ANSWER_YEAR;
	cr_expect(!hint_of(&q, 1, &hint), "that would be the answer");
}

Test(hint, tells_a_range_that_holds_the_figure)
{
	static const char *const figures[] = {"3", "17", "400", "1016540"};

	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++) {
		struct question q = {
			.kind = ASK_TYPED,
			.judged = {.type = ANSWER_NUMBER},
		};
		struct hint hint;

		number_parse(str_of(figures[i]), &q.judged.number);
		cr_assert(hint_of(&q, 0, &hint), "%s", figures[i]);
		cr_expect(str_find(hint.text, str_of(figures[i])) == SIZE_MAX,
			  "%s: " STR_FMT, figures[i], STR_ARG(hint.text));
	}
}

Test(hint, tells_the_first_of_an_order_and_one_pair)
{
	struct question q = {
		.kind = ASK_ORDER,
		.options = {STR("later"), STR("early"), STR("last")},
		.n_options = 3,
		.order = {1, 0, 2},
		.partners = {STR("x"), STR("y"), STR("z")},
	};
	struct hint hint;

	cr_assert(hint_of(&q, 0, &hint));
	cr_expect(str_find(hint.text, STR("early")) != SIZE_MAX);
	q.kind = ASK_MATCH;
	cr_assert(hint_of(&q, 0, &hint));
	cr_expect(str_find(hint.text, STR("later belongs with y")) != SIZE_MAX);
}

static struct str figure_hint(enum answer_type type, int64_t figure)
{
	struct question q = {
		.id = STR("pack/group/form/key"),
		.kind = ASK_TYPED,
		.judged = {.type = type,
			   .number = {.lo = figure * NUMBER_SCALE,
				      .hi = figure * NUMBER_SCALE}},
	};
	struct hint hint;

	cr_assert(hint_of(&q, 0, &hint));
	return hint.text;
}

Test(hint, says_between_which_figures)
{
	cr_expect_str_eq(figure_hint(ANSWER_NUMBER, 120).ptr,
			 "It is between 90 and 170.");
	cr_expect_str_eq(figure_hint(ANSWER_NUMBER, -120).ptr,
			 "It is between -170 and -90.");
	cr_expect_str_eq(figure_hint(ANSWER_PERCENT, 90).ptr,
			 "It is between 67 and 100.");
}
