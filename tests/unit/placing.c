#include "round/placing.h"

#include "base/strbuf.h"
#include "test_bank.h"

enum { ROWS = 12 };

/* Twelve events a year apart, except two of the same year, and one whose
 * words reveal its place. */
static void load(void)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "facts:\n  e:\n    kind: event\n    complete: true\n"
			   "    rows:\n"
			   "      - {what: the feast of 1890, on: 1890}\n");
	for (int i = 0; i < ROWS; i++)
		strbuf_addf(&body,
			    "      - {what: the feast of the %c%cs, "
			    "on: %d}\n",
			    'a' + i, 'a' + i, 1900 + (i == 1 ? 0 : 2 * i));
	test_bank_begin(strbuf_text(&body));
	strbuf_finish(&body);
}

TestSuite(placing, .init = load, .fini = test_bank_end);

static struct round draw(uint32_t want, uint64_t seed)
{
	const struct bank *const banks[] = {bank};
	struct round_options options = {.want = want, .seed = seed};

	return placing_draw(banks, 1, &options, &arena);
}

static int year_of(struct str text)
{
	int year = 0;

	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (text.ptr[i] - '0');
	return year;
}

/* The year of the event to be placed. */
static int year_asked(const struct question *q)
{
	struct date date = pack_value_date(
		pack_cell(pack, &pack->groups[0], q->rows[0], EVENT_ON));

	return date_year(date);
}

Test(placing, one_of_two_of_the_same_year_is_left_out)
{
	for (uint64_t seed = 0; seed < 20; seed++)
		cr_assert(eq(u32, draw(50, seed).n, ROWS - 1 - PLACING_FIRST));
}

Test(placing, what_tells_its_place_is_left_out)
{
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct round round = draw(50, seed);

		for (uint32_t i = 0; i < round.n; i++)
			cr_expect(
				ne(int, year_asked(&round.questions[i]), 1890));
	}
}

/* From the events above the part shown to those below it, earliest first. */
static void check_column(const struct question *q, uint32_t n)
{
	struct str column[ROWS + PLACING_FIRST];
	uint32_t at = 0;

	for (uint32_t i = 0; i < q->n_earlier; i++)
		column[at++] = q->earlier[i];
	for (uint32_t i = 0; i + 1 < q->n_options; i++)
		column[at++] = q->partners[i];
	for (uint32_t i = 0; i < q->n_later; i++)
		column[at++] = q->later[i];
	cr_assert(eq(u32, at, n));
	for (uint32_t i = 1; i < n; i++)
		cr_expect(lt(int, year_of(column[i - 1]), year_of(column[i])));
}

/* The right place is between the adjacent years, and the column grows. */
static void check(const struct question *q, uint32_t i)
{
	uint32_t n = PLACING_FIRST + i;
	int year = year_asked(q);

	check_column(q, n);

	cr_assert(eq(u32, q->n_options, (n < 5 ? n : 5) + 1));
	for (uint32_t at = 0; at + 1 < q->n_options; at++) {
		bool before = year_of(q->partners[at]) < year;

		cr_expect(eq(int, before, q->keys >> at > 1));
		if (at)
			cr_expect(lt(int, year_of(q->partners[at - 1]),
				     year_of(q->partners[at])));
	}
}

Test(placing, the_right_place_lies_between_the_years_beside_it)
{
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct round round = draw(50, seed);

		for (uint32_t i = 0; i < round.n; i++)
			check(&round.questions[i], i);
	}
}

Test(placing, is_the_same_for_a_seed)
{
	struct round a = draw(5, 4);
	struct round b = draw(5, 4);
	struct round other = draw(5, 5);
	bool same = true;

	cr_assert(eq(u32, a.n, 5));
	for (uint32_t i = 0; i < a.n; i++) {
		cr_expect(str_eq(a.questions[i].id, b.questions[i].id));
		cr_expect(eq(u32, a.questions[i].keys, b.questions[i].keys));
		same &= str_eq(a.questions[i].id, other.questions[i].id);
	}
	cr_expect(eq(int, same, false));
}

Test(placing, shows_years_and_places_in_words)
{
	struct round round = draw(1, 1);
	const struct question *q = &round.questions[0];

	cr_assert(eq(u32, q->n_options, 3));
	cr_expect(str_starts(q->options[0], STR("before 19")));
	cr_expect(str_starts(q->options[1], STR("between 19")));
	cr_expect(str_starts(q->options[2], STR("after 19")));
	cr_expect(str_starts(q->id, STR("test/e/event-place/")));
	cr_expect(eq(int, question_mark(q, 0), 'a'));
}
