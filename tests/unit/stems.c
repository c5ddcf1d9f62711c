#include "round/bank.h"

#include "test_bank.h"

enum { SEEDS = 40 };

/* The subjects of the questions, and the figures used. */
static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingis, d: Dina}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    one_at_a_time: yes\n"
	"    complete: each\n"
	"    title: Chairman\n"
	"    rows:\n"
	"      - {who: a, from: 1999-06-01, to: 2001-06-01}\n"
	"      - {who: b, from: 2001-06-01, to: 2001-08-20}\n"
	"      - {who: c, from: 2001-08-20, to: 2001-09-10}\n"
	"      - {who: d, from: 2001-09-10, to: 2005-01-01}\n"
	"  poll:\n"
	"    kind: series\n"
	"    title: poll\n"
	"    columns:\n"
	"      turnout: {type: percent}\n"
	"      seats: {type: count, out_of: chamber}\n"
	"      chamber: {type: count, forms: none}\n"
	"      votes: {type: count}\n"
	"    rows:\n"
	"      - {on: 2000, turnout: 90.56, seats: 83, chamber: 98, votes: "
	"110}\n"
	"      - {on: 2004, turnout: 99.2, seats: 98, chamber: 98, votes: "
	"120}\n"
	"  history:\n"
	"    kind: event\n"
	"    rows:\n"
	"      - {what: the flood, on: 1990}\n"
	"      - {what: Asar, on: 1994, verb: was founded}\n"
	"      - {what: Asar, on: 2006, verb: merge/merged with Otan}\n"
	"  first:\n"
	"    kind: link\n"
	"    title: founder\n"
	"    value: people\n"
	"    tense: past\n"
	"    rows: [{what: Adal, value: a}, {what: Auyl, value: b}]\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(stems, .init = begin, .fini = test_bank_end);

static bool draw(const char *id, uint64_t seed, struct question *q)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, seed, &arena, q, NULL) &&
		    str_eq(q->id, str_of(id)))
			return true;
	return false;
}

static struct question asked(const char *id)
{
	struct question q;

	cr_assert(draw(id, 1, &q), "%s is not asked", id);
	return q;
}

Test(stems, a_year_is_asked_about_else_a_month_else_a_day)
{
	expect_str(asked("test/chair/term-on-day/a-1999-06-01").stem,
		   "Who was Chairman in 2000?");
	expect_str(asked("test/chair/term-on-day/b-2001-06-01").stem,
		   "Who was Chairman in July 2001?");
	cr_expect(str_starts(asked("test/chair/term-on-day/c-2001-08-20").stem,
			     STR("Who was Chairman on ")));
}

Test(stems, an_event_has_its_own_verb)
{
	expect_str(asked("test/history/event-year/2006").stem,
		   "When did Asar merge with Otan?");
	expect_str(asked("test/history/event-year/1994").stem,
		   "When was Asar founded?");
	expect_str(asked("test/history/event-year/1990").stem,
		   "When did the flood take place?");
	expect_str(asked("test/history/event-order/1990").answer,
		   "the flood took place; Asar was founded; "
		   "Asar merged with Otan");
}

Test(stems, a_question_is_answered_yes_or_no)
{
	struct question q = asked("test/first/link-true/adal");

	expect_str(q.options[0], "Yes");
	expect_str(q.options[1], "No");
}

/* The figure of an option. */
static double figure(struct str option)
{
	return strtod(option.ptr, NULL);
}

Test(stems, figures_can_be_told_apart_and_could_be_right)
{
	struct question q;

	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		cr_assert(
			draw("test/poll/series-value/2000-turnout", seed, &q));
		for (uint32_t i = 0; i < q.n_options; i++) {
			cr_expect(figure(q.options[i]) <= 100);
			cr_expect(i == 0 || figure(q.options[i]) - 3 + 0.01 >=
						    figure(q.options[i - 1]));
		}
		cr_assert(draw("test/poll/series-value/2000-seats", seed, &q));
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(figure(q.options[i]) <= 98);
		cr_assert(draw("test/poll/series-value/2000-votes", seed, &q));
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(figure(q.options[i]) >= 110 / 4.5 &&
				  figure(q.options[i]) <= 110 * 4.5);
	}
	cr_expect(not(draw("test/poll/series-value/2004-turnout", 1, &q)));
}
