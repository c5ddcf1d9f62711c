#include "round/bank.h"

#include "test_bank.h"

static const char body[] =
	"things: {clubs: {red: Red, blue: Blue, green: Green}}\n"
	"facts:\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: club election\n"
	"    of: clubs\n"
	"    columns:\n"
	"      seats: {type: count, label: number of seats, unit: seats, "
	"out_of: all}\n"
	"      all: {type: count, forms: none}\n"
	"    rows:\n"
	"      - {of: red, on: 2000, seats: 49, all: 98}\n"
	"      - {of: red, on: 2001, seats: 50, all: 98}\n"
	"      - {of: red, on: 2002, seats: disputed 40 or 45, all: 98}\n"
	"      - {of: red, on: 2003, seats: disputed 40 or 50, all: 98}\n"
	"      - {of: red, on: 2004, seats: 98, all: 98}\n"
	"      - {of: red, on: 2005, seats: 45}\n"
	"      - {of: blue, on: 2000, seats: 10, all: 20}\n"
	"      - {of: blue, on: 2001, seats: 12, all: 20}\n"
	"      - {of: blue, on: 2002, seats: 11, all: 20}\n"
	"      - {of: blue, on: 2004, seats: 9, all: 21}\n"
	"      - {of: green, on: 2000, seats: 3, all: 20}\n"
	"      - {of: green, on: 2001, seats: 5, all: 20}\n"
	"      - {of: green, on: 2002, seats: 4, all: 20}\n"
	"      - {of: green, on: 2003, seats: 4, all: 20}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(series_forms, .init = begin, .fini = test_bank_end);

static bool is_asked(const char *id, uint64_t seed, struct question *q)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, seed, &arena, q, NULL) &&
		    str_eq(q->id, str_of(id)))
			return true;
	return false;
}

/* Boundaries are random, and sometimes none is fair. */
static bool is_asked_some_time(const char *id)
{
	struct question q;

	for (uint64_t seed = 1; seed <= 20; seed++)
		if (is_asked(id, seed, &q))
			return true;
	return false;
}

Test(series_forms, a_share_lies_between_two_borders)
{
	struct question q;

	cr_assert(is_asked("test/votes/series-share/red-2001-seats", 1, &q));
	expect_str(q.stem, "What share of the 98 seats did Red have in the "
			   "club election of 2001?");
	cr_expect(eq(u32, q.n_options, 3));
	expect_str(q.explanation, "In the club election of 2001, the number of "
				  "seats of Red was 50 out of 98.");
	cr_expect(is_asked_some_time("test/votes/series-share/red-2002-seats"));
}

Test(series_forms, a_share_on_a_border_is_not_asked)
{
	static const char *const ids[] = {
		"test/votes/series-share/red-2000-seats",  /* a half */
		"test/votes/series-share/red-2003-seats",  /* both sides */
		"test/votes/series-share/red-2004-seats",  /* all */
		"test/votes/series-share/red-2005-seats",  /* of which whole? */
		"test/votes/series-share/blue-2000-seats", /* a half */
	};

	for (size_t i = 0; i < COUNT(ids); i++)
		cr_expect(not(is_asked_some_time(ids[i])), "%s", ids[i]);
}

/* The same question with various seeds: which answers does it have? */
static unsigned answers_of(const char *id)
{
	unsigned keys = 0;

	for (uint64_t seed = 0; seed < 20; seed++) {
		struct question q;

		cr_assert(is_asked(id, seed, &q), "%s", id);
		keys |= q.keys;
	}
	return keys;
}

Test(series_forms, a_change_is_asked_where_each_answer_may_be_right)
{
	struct question q;

	cr_expect(eq(uint,
		     answers_of("test/votes/series-change/"
				"blue-2002-seats"),
		     3));
	cr_expect(eq(uint,
		     answers_of("test/votes/series-change/"
				"green-2003-seats"),
		     7));
	cr_assert(is_asked("test/votes/series-change/green-2003-seats", 1, &q));
	cr_expect(str_starts(q.stem, STR("Between the club election of 200")));
	cr_expect(str_ends(q.stem, STR(" and that of 2003, did the number of "
				       "seats of Green rise, fall or stay the "
				       "same?")));
}

Test(series_forms, a_change_that_one_can_guess_is_not_asked)
{
	struct question q;

	/* It had only risen. */
	cr_expect(not(
		is_asked("test/votes/series-change/blue-2001-seats", 1, &q)));
	/* It is part of another whole. */
	cr_expect(not(
		is_asked("test/votes/series-change/blue-2004-seats", 1, &q)));
}
