#include "round/bank.h"

#include "test_bank.h"

#include "question/form.h"

static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingis, d: Dina}\n"
	"  clubs: {red: Red, blue: Blue, green: Green, grey: Grey}\n"
	"facts:\n"
	"  founder:\n"
	"    kind: link\n"
	"    what: clubs\n"
	"    value: people\n"
	"    tense: past\n"
	"    ask: {value: 'Who started {what}?', what: 'Which club did {value} "
	"start?', say: '{Value} started {what}.'}\n"
	"    forms: {not: [either, link-match]}\n"
	"    rows:\n"
	"      - {what: red, value: a}\n"
	"      - {what: blue, value: b}\n"
	"      - {what: green, value: c}\n"
	"  coach:\n"
	"    kind: link\n"
	"    what: clubs\n"
	"    value: people\n"
	"    title: coach\n"
	"    ask: 'Who trains {what}?'\n"
	"    forms: {only: [link-value-typed]}\n"
	"    rows:\n"
	"      - {what: red, value: a}\n"
	"      - {what: blue, value: b}\n"
	"      - {what: green, value: c}\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    one_at_a_time: yes\n"
	"    complete: yes\n"
	"    ask: {who: 'Who took the chair in {from.year}?', on: 'When did "
	"{who} take the chair?'}\n"
	"    rows:\n"
	"      - {who: a, from: 2000-01-01, to: 2003-01-01}\n"
	"      - {who: b, from: 2003-01-01, to: 2003-11-01}\n"
	"      - {who: c, from: 2003-11-01, to: 2005-01-01}\n"
	"      - {who: d, from: 2005-01-01}\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: club election\n"
	"    columns:\n"
	"      votes: {type: count, ask: {value: 'How many voted {on.when}?', "
	"most: 'When did the most vote?', say: '{Votes} voted {on.when}.'}, "
	"forms: {not: [series-when]}}\n"
	"      share: {type: percent, forms: none}\n"
	"    rows:\n"
	"      - {on: 2000, votes: 10, share: 3}\n"
	"      - {on: 2001, votes: 20, share: 4}\n"
	"      - {on: 2003, votes: 30, share: 5}\n"
	"      - {on: 2004, votes: 25, share: 6}\n"
	"      - {on: 2006, votes: 15, share: 7}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(sentences, .init = begin, .fini = test_bank_end);

static bool is_asked(const char *id, struct question *q)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, q, NULL) &&
		    str_eq(q->id, str_of(id)))
			return true;
	return false;
}

static void expect_asked(const char *id, const char *stem,
			 const char *explanation)
{
	struct question q;

	cr_assert(is_asked(id, &q), "%s is not asked", id);
	expect_str(q.stem, stem);
	if (explanation)
		expect_str(q.explanation, explanation);
}

/* The number of questions of a group whose form begins like this. */
static uint32_t count(const char *group, const char *form)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		n += bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		     str_eq(q.group, str_of(group)) &&
		     str_starts(q.form, str_of(form));
	}
	return n;
}

Test(sentences, stand_in_place_of_the_phrases)
{
	expect_asked("test/founder/link-value/red", "Who started Red?",
		     "Abai started Red.");
	expect_asked("test/founder/link-value-typed/red", "Who started Red?",
		     NULL);
	expect_asked("test/founder/link-what/red", "Which club did Abai start?",
		     "Abai started Red.");
	expect_asked("test/chair/term-started-typed/a-2000-01-01",
		     "When did Abai take the chair?", NULL);
}

Test(sentences, of_a_column_are_its_own)
{
	expect_asked("test/votes/series-value/2001-votes",
		     "How many voted in 2001?", "20 voted in 2001.");
	expect_asked("test/votes/series-highest/2003-votes",
		     "When did the most vote?", NULL);
}

Test(sentences, that_tell_a_year_mean_one_row)
{
	struct question q;

	expect_asked("test/chair/term-became-typed/a-2000-01-01",
		     "Who took the chair in 2000?", NULL);
	cr_expect(
		not(is_asked("test/chair/term-became-typed/b-2003-01-01", &q)));
	cr_expect(not(is_asked("test/chair/term-became/c-2003-11-01", &q)));
}

Test(sentences, need_a_time_where_there_is_one)
{
	cr_expect(eq(u32, count("coach", "link-value-typed"), 0));
}

Test(sentences, forms_are_left_out)
{
	cr_expect(eq(u32, count("founder", "link-match"), 0));
	cr_expect(eq(u32, count("founder", "link-true"), 0));
	cr_expect(eq(u32, count("coach", "link-value"), 0));
	cr_expect(eq(u32, count("votes", "series-when"), 0));
	cr_expect(ne(u32, count("votes", "series-value"), 0));
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (bank_draw(bank, slot, 1, &arena, &q, NULL))
			cr_expect(not(str_ends(q.id, STR("-share"))));
	}
}
