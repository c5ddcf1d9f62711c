#include "round/bank.h"
#include "round/hint.h"

#include "test_bank.h"

/* Questions that ask for things by clues. */
static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingiz Chairman}\n"
	"  rivers: {nile: {name: Nile, the: yes}, rhine: {name: Rhine, the: "
	"yes}}\n"
	"  seas: {north: North Sea, middle: Middle Sea}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    importance: 4\n"
	"    one_at_a_time: yes\n"
	"    rows:\n"
	"      - {who: a, from: 1999-01-01, to: 2004-05-04}\n"
	"      - {who: b, from: 2004-05-04, to: 2010}\n"
	"      - {who: c, from: 2012-05-05, to: 2014}\n"
	"  founders:\n"
	"    kind: list\n"
	"    what: people\n"
	"    verb: found/founded the party\n"
	"    rows: [{what: a, importance: 5}, {what: c}]\n"
	"  writers:\n"
	"    kind: link\n"
	"    value: people\n"
	"    title: writer\n"
	"    tense: past\n"
	"    importance: 2\n"
	"    rows:\n"
	"      - {what: the anthem, value: a}\n"
	"      - {what: the hymn, value: [b, c]}\n"
	"      - {what: the song, value: c}\n"
	"  mouths:\n"
	"    kind: link\n"
	"    what: rivers\n"
	"    value: seas\n"
	"    verb: flow/flows into\n"
	"    rows: [{what: nile, value: middle}, {what: rhine, value: "
	"north}]\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(clues, .init = begin, .fini = test_bank_end);

/* Draws the only question with clues. */
static struct question drawn(void)
{
	struct question found = {.n_clues = 0};
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) || !q.n_clues)
			continue;
		found = q;
		n++;
	}
	cr_assert(eq(u32, n, 1), "%u questions", n);
	return found;
}

/* Two facts about Bolat are given; those about Chingiz contain his name. */
Test(clues, come_the_hardest_first_and_only_where_there_are_three)
{
	struct question q = drawn();

	expect_str(q.id, "test/people/clues/a");
	expect_str(q.stem, "This person was the writer of the anthem. Who is "
			   "it?");
	expect_str(q.answer, "Abai");
	expect_str(q.explanation, "The writer of the anthem was Abai.");
	cr_assert(eq(u32, q.n_clues, 2));
	expect_str(q.clues[0], "This person was Chairman from 1 January 1999 "
			       "to 4 May 2004.");
	expect_str(q.clues[1], "This person founded the party.");
}

Test(clues, are_told_one_by_one_as_hints)
{
	struct question q = drawn();
	struct hint hint;

	cr_assert(hint_make(&q, 0, phrases, &arena, &hint));
	expect_str(hint.text, "This person was Chairman from 1 January 1999 "
			      "to 4 May 2004.");
	cr_assert(hint_make(&q, 1, phrases, &arena, &hint));
	expect_str(hint.text, "This person founded the party.");
	cr_expect(not(hint_make(&q, 2, phrases, &arena, &hint)));
}

/* More facts about one thing than a phrase has placeholders. */
static void begin_with_many(void)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addz(&text, "things: {people: {a: Abai, b: Bolat}}\n"
			   "facts:\n"
			   "  writers:\n"
			   "    kind: link\n"
			   "    value: people\n"
			   "    title: writer\n"
			   "    tense: past\n"
			   "    rows:\n"
			   "      - {what: the epilogue, value: b}\n");
	for (int i = 0; i < 20; i++)
		strbuf_addf(&text, "      - {what: canto %c, value: a}\n",
			    'A' + i);
	test_bank_begin(strbuf_text(&text));
	strbuf_finish(&text);
}

Test(clues_of_many, are_no_more, .init = begin_with_many, .fini = test_bank_end)
{
	cr_expect(eq(u32, drawn().n_clues, QUESTION_CLUES));
}
