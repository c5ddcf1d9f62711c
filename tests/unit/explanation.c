#include "round/bank.h"

#include "test_bank.h"

/* The wording of explanations. */
static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingis, d: Dina}\n"
	"  clubs: {red: Red, blue: Blue, green: Green, grey: Grey, pink: "
	"Pink}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    complete: each\n"
	"    title: Chairman\n"
	"    rows:\n"
	"      - {who: a, from: 2000-01-01, to: 2003-01-01}\n"
	"      - {who: b, from: 2003-01-01, to: 2004-01-01}\n"
	"      - {who: c, from: 2004-01-01, to: 2005-01-01}\n"
	"      - {who: d, from: 2005-01-01, to: 2006-01-01/..}\n"
	"  names:\n"
	"    kind: rename\n"
	"    title: the club\n"
	"    rows:\n"
	"      - {name: Dawn, from: 1999}\n"
	"      - {name: Noon, from: 2006-12-22}\n"
	"      - {name: Dusk, from: 2010}\n"
	"  merged:\n"
	"    kind: list\n"
	"    what: clubs\n"
	"    title: a club that merged\n"
	"    plural: clubs that merged\n"
	"    complete: yes\n"
	"    tense: past\n"
	"    rows:\n"
	"      - {what: red, on: 2001, note: It was the oldest.}\n"
	"      - {what: blue}\n"
	"  seen: {kind: link, what: clubs, value: people, title: guest, "
	"forms: none, rows: [{what: grey, value: d}, {what: pink, value: "
	"d}]}\n"
	"  guests:\n"
	"    kind: list\n"
	"    what: clubs\n"
	"    title: a guest\n"
	"    complete: yes\n"
	"    rows: [{what: green}, {what: grey}, {what: pink}]\n"
	"  hosts:\n"
	"    kind: list\n"
	"    what: clubs\n"
	"    title: a host\n"
	"    complete: yes\n"
	"    rows: [{what: green}, {what: grey}, {what: pink}]\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: club election\n"
	"    columns: {votes: {type: count, label: number of votes}}\n"
	"    rows:\n"
	"      - {on: 2000, votes: 10}\n"
	"      - {on: 2001, votes: 20}\n"
	"      - {on: 2002, votes: 40}\n"
	"      - {on: 2003, votes: 30}\n"
	"      - {on: 2004, votes: 5}\n"
	"      - {on: 2005, votes: 6}\n"
	"  colour:\n"
	"    kind: link\n"
	"    title: founder\n"
	"    what: clubs\n"
	"    value: people\n"
	"    tense: past\n"
	"    rows:\n"
	"      - {what: red, value: a}\n"
	"      - {what: blue, value: b}\n"
	"      - {what: green, value: c}\n"
	"  heir:\n"
	"    kind: link\n"
	"    title: heir\n"
	"    value: people\n"
	"    questions: [{q: 'Who {what}?', answer: value}]\n"
	"    forms: none\n"
	"    rows:\n"
	"      - {what: came after Abai, value: b}\n"
	"      - {what: came last, value: d}\n"
	"      - {what: came first, value: a}\n"
	"      - {what: came before Dina, value: c}\n"
	"  popes:\n"
	"    kind: term\n"
	"    who: people\n"
	"    complete: each\n"
	"    title: Pope\n"
	"    ask: {say: '{Who} was elected {from.when}.'}\n"
	"    rows:\n"
	"      - {who: a, from: 1900, to: 1920}\n"
	"      - {who: b, from: 1920, to: 1940}\n"
	"      - {who: c, from: 1940, to: 1960}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(explanation, .init = begin, .fini = test_bank_end);

static struct question asked(const char *id)
{
	struct question q;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.id, str_of(id)))
			return q;
	cr_assert(false, "%s is not asked", id);
	return q;
}

Test(explanation, all_members_that_are_right_are_told_with_their_notes)
{
	expect_str(asked("test/merged/list-all/red").explanation,
		   "These were the clubs that merged: Red (2001); Blue. "
		   "It was the oldest.");
	expect_str(asked("test/merged/list-several/red").explanation,
		   "These were clubs that merged: Red (2001); Blue. "
		   "It was the oldest.");
}

Test(explanation, all_pairs_are_told)
{
	expect_str(asked("test/colour/link-match/red").explanation,
		   "Red – Abai; Blue – Bolat; Green – Chingis.");
}

Test(explanation, what_the_others_had_is_told)
{
	expect_str(asked("test/votes/series-highest/2003-votes").explanation,
		   "In the club election of 2003, the number of votes was 30. "
		   "The others: 2001 (20); 2000 (10).");
	expect_str(asked("test/chair/term-longest/a-2000-01-01").explanation,
		   "Abai was Chairman from 1 January 2000 to 1 January 2003. "
		   "The others: Bolat (1 January 2003 to 1 January 2004); "
		   "Chingis (1 January 2004 to 1 January 2005).");
}

Test(explanation, the_end_of_a_name_is_told)
{
	expect_str(asked("test/names/rename-on-day/2006-12-22").explanation,
		   "The club took the name Noon on 22 December 2006; before "
		   "that it was called Dawn. Dusk followed in 2010.");
}

Test(explanation, an_end_that_is_not_known_is_not_told)
{
	expect_str(
		asked("test/chair/term-started-typed/d-2005-01-01").explanation,
		"Dina became Chairman on 1 January 2005.");
}

Test(explanation, a_comparison_names_the_occasion)
{
	struct question q = asked("test/votes/series-change/2003-votes");

	expect_str(q.stem, "Between the club election of 2002 and that of "
			   "2003, did the number of votes rise or fall?");
	expect_str(q.answer, "It fell");
	expect_str(asked("test/votes/series-highest/2003-votes").stem,
		   "Of these, in which club election was the number of votes "
		   "the highest?");
}

Test(explanation, nobody_whom_the_stem_names_is_an_option)
{
	uint32_t n = 0;
	struct question q;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    !str_eq(q.group, STR("heir")))
			continue;
		n++;
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(str_find(q.stem, q.options[i]) == SIZE_MAX,
				  STR_FMT, STR_ARG(q.stem));
	}
	cr_expect(ge(u32, n, 3));
}

/* The sentence of the author tells another date. */
Test(explanation, an_end_is_told_when_it_is_asked_for)
{
	expect_str(asked("test/popes/term-started/b-1920").explanation,
		   "Bolat was elected in 1920.");
	expect_str(asked("test/popes/term-ended/b-1920").explanation,
		   "Bolat was Pope from 1920 to 1940.");
}
