/* Verbs that agree with things, titles and labels in the plural. */
#include "round/bank.h"

#include "test_bank.h"

#include "question/form.h"

static const char body[] =
	"types:\n"
	"  ranges: {one: [range, ranges], the: yes, plural: yes}\n"
	"things:\n"
	"  ranges: {alps: Alps, andes: Andes, pamir: {name: Pamir, plural: "
	"no},\n"
	"    urals: Urals}\n"
	"  bands: {fab: {name: The Fabs, plural: yes}, quo: Quo,\n"
	"    rex: {name: The Rexes, plural: yes}, zed: Zed, ox: Ox}\n"
	"  isles: {n: Northern Isles}\n"
	"  lands: {fr: France, pe: Peru, np: Nepal, ru: Russia}\n"
	"facts:\n"
	"  lies:\n"
	"    kind: link\n"
	"    what: ranges\n"
	"    value: lands\n"
	"    verb: lie/lies in\n"
	"    rows:\n"
	"      - {what: alps, value: fr}\n"
	"      - {what: andes, value: pe}\n"
	"      - {what: pamir, value: np}\n"
	"      - {what: urals, value: ru}\n"
	"  highest:\n"
	"    kind: link\n"
	"    what: lands\n"
	"    value: ranges\n"
	"    title: highest range\n"
	"    unique: yes\n"
	"    rows:\n"
	"      - {what: fr, value: alps}\n"
	"      - {what: pe, value: andes}\n"
	"      - {what: np, value: pamir}\n"
	"      - {what: ru, value: urals}\n"
	"  first:\n"
	"    kind: event\n"
	"    what: bands\n"
	"    verb: was formed\n"
	"    rows:\n"
	"      - {what: fab, on: 1960}\n"
	"      - {what: quo, on: 1970}\n"
	"      - {what: rex, on: 1980}\n"
	"      - {what: zed, on: 1990}\n"
	"  cup:\n"
	"    kind: term\n"
	"    who: bands\n"
	"    title: holder of the cup\n"
	"    one_at_a_time: yes\n"
	"    complete: yes\n"
	"    rows:\n"
	"      - {who: fab, from: 2000, to: 2003}\n"
	"      - {who: quo, from: 2003, to: 2006}\n"
	"      - {who: rex, from: 2006, to: 2009}\n"
	"      - {who: zed, from: 2009, to: 2012}\n"
	"  prize:\n"
	"    kind: list\n"
	"    what: bands\n"
	"    title: a winner of the prize\n"
	"    plural: winners of the prize\n"
	"    complete: yes\n"
	"    rows: [{what: rex}, {what: quo}, {what: zed}]\n"
	"  sales:\n"
	"    kind: number\n"
	"    what: bands\n"
	"    value: count\n"
	"    title: sales\n"
	"    plural: yes\n"
	"    changes: no\n"
	"    ask: {value: 'What {is:title} the sales of {what}, if {what} "
	"{was/were:what} counted?'}\n"
	"    rows:\n"
	"      - {what: fab, value: 100}\n"
	"      - {what: quo, value: 300}\n"
	"      - {what: rex, value: 900}\n"
	"      - {what: ox, value: 500}\n"
	"  season:\n"
	"    kind: series\n"
	"    title: season\n"
	"    columns:\n"
	"      points: {type: count, label: winning points, plural: yes}\n"
	"    rows:\n"
	"      - {on: 2001, points: 60}\n"
	"      - {on: 2002, points: 80}\n"
	"      - {on: 2003, points: 70}\n"
	"      - {on: 2004, points: 90}\n"
	"  isles:\n"
	"    kind: rename\n"
	"    of: n\n"
	"    title: the northern isles\n"
	"    plural: yes\n"
	"    rows:\n"
	"      - {name: Old Isles, from: 1900}\n"
	"      - {name: New Isles, from: 1950}\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(plural, .init = begin, .fini = test_bank_end);

/* A question must begin with `id`, some seed must give it a stem that begins
 * like this, and its explanation must begin like this. */
static void expect_asked(const char *id, const char *stem,
			 const char *explanation)
{
	struct question q;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < 16; seed++) {
			if (!bank_draw(bank, slot, seed, &arena, &q, NULL))
				continue;
			if (!str_starts(q.id, str_of(id)))
				break;
			if (!str_starts(q.stem, str_of(stem)))
				continue;
			cr_expect(
				str_starts(q.explanation, str_of(explanation)),
				"%s: " STR_FMT, id, STR_ARG(q.explanation));
			return;
		}
	cr_expect(0, "%s does not ask: %s", id, stem);
}

Test(plural, things)
{
	expect_asked("test/first/event-year/fab", "When were The Fabs formed?",
		     "The Fabs were formed in 1960.");
	expect_asked("test/first/event-year/quo", "When was Quo formed?",
		     "Quo was formed in 1970.");
	expect_asked("test/first/event-before/rex",
		     "Were The Rexes formed before or after Quo?",
		     "Quo was formed in 1970; The Rexes, in 1980.");
	expect_asked("test/lies/link-value/alps",
		     "Which of these do the Alps lie in?",
		     "The Alps lie in France.");
	expect_asked("test/lies/link-value/pamir",
		     "Which of these does the Pamir lie in?",
		     "The Pamir lies in Nepal.");
	expect_asked("test/highest/link-what/pe",
		     "Which of these are the Andes the highest range of?",
		     "The highest range of Peru is the Andes.");
	expect_asked("test/cup/term-on-day/",
		     "Which of these was holder of the "
		     "cup in 2001?",
		     "The Fabs were holder of the cup from 2000 to 2003;");
	expect_asked("test/prize/list-not/",
		     "Three of these are winners of the "
		     "prize. Which one is not?",
		     "The Fabs are not a winner of the prize. They were");
}

/* What is asked for is in the singular, or its number would tell it. */
Test(plural, keys)
{
	expect_asked("test/first/event-first/fab",
		     "Which of these was formed first?", "The Fabs were");
	expect_asked("test/prize/list-is/rex",
		     "Which of these is a winner of the prize?",
		     "The Rexes are a winner");
	expect_asked("test/lies/link-what/alps",
		     "Which of these ranges lies in France?", "The Alps lie");
}

Test(plural, titles_and_labels)
{
	expect_asked("test/sales/number-value-typed/fab",
		     "What are the sales of The Fabs, if The Fabs were "
		     "counted?",
		     "The sales of The Fabs are 100.");
	expect_asked("test/sales/number-value-typed/quo",
		     "What are the sales of Quo, if Quo was counted?",
		     "The sales of Quo are 300.");
	expect_asked("test/season/series-value/2002",
		     "What were the winning points in the season of 2002?",
		     "In the season of 2002, the winning points were 80.");
	expect_asked("test/isles/rename-on-day-typed/",
		     "What were the northern isles called in 19",
		     "The northern isles were called Old Isles at first");
	expect_asked("test/isles/rename-year/",
		     "When did the northern isles take the name New Isles?",
		     "The northern isles took the name New Isles in 1950; "
		     "before that they were called Old Isles.");
}

Test(plural, what_rose)
{
	struct question q;
	bool found = false;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.form, STR("series-change"))) {
			expect_str(q.options[0], "They rose");
			found = true;
		}
	cr_expect(found);
}
