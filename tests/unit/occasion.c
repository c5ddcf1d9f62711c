#include "round/bank.h"

#include "test_bank.h"

/* Questions that combine two facts. */
static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chingiz, d: Dana}\n"
	"  parties: {otan: Otan, asar: {name: Asar, part_of: otan}}\n"
	"facts:\n"
	"  names:\n"
	"    kind: rename\n"
	"    of: otan\n"
	"    title: the ruling party\n"
	"    rows:\n"
	"      - {name: Otan, from: 1999-01-01}\n"
	"      - {name: Nur Otan, from: 2006-12-22}\n"
	"      - {name: Amanat, from: 2022-03-01}\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    of: otan\n"
	"    title: Chairman of {of}\n"
	"    one_at_a_time: yes\n"
	"    complete: each\n"
	"    rows:\n"
	"      - {who: a, from: 1999-01-01, to: 2004-05-04}\n"
	"      - {who: b, from: 2004-05-04, to: 2015}\n"
	"      - {who: c, from: 2015, to: 2019-01-01}\n"
	"      - {who: d, from: 2019-01-01, to: ..}\n"
	"  mergers:\n"
	"    kind: event\n"
	"    of: otan\n"
	"    verb: merge/merged with the ruling party\n"
	"    rows:\n"
	"      - {what: the Civic Party, on: 2002-02-02, importance: 2}\n"
	"      - {what: the Agrarian Party, on: 2015-01}\n"
	"  wings:\n"
	"    kind: event\n"
	"    of: asar\n"
	"    verb: was set up by the ruling party\n"
	"    rows: [{what: the youth wing, on: 2008-02}]\n"
	"  floods:\n"
	"    kind: event\n"
	"    rows: [{what: the flood, on: 2010-02}]\n";

static void begin(void)
{
	test_bank_begin(body);
}

TestSuite(occasion, .init = begin, .fini = test_bank_end);

/* All stems of a form, one per line. */
static struct str stems_of(const char *form)
{
	struct strbuf stems = STRBUF_INIT;
	struct str text;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    !str_eq(q.form, str_of(form)))
			continue;
		strbuf_add(&stems, q.stem);
		strbuf_addc(&stems, '\n');
	}
	text = arena_copy(&arena, strbuf_str(&stems));
	strbuf_finish(&stems);
	return text;
}

Test(occasion, an_office_is_asked_for_at_an_event_that_lies_inside_a_term)
{
	expect_str(stems_of("term-at-typed"),
		   "Who was Chairman of Otan when the Civic Party merged with "
		   "it?\n"
		   "Who was Chairman of the ruling party when it took the name "
		   "Nur "
		   "Otan?\n"
		   "Who was Chairman of Nur Otan when the youth wing was set "
		   "up?\n"
		   "Who was Chairman of the ruling party when it took the name "
		   "Amanat?\n");
}

/* Three for each name, the important ones first; Amanat is no longer asked
 * for. */
Test(occasion, a_name_is_asked_for_at_an_event_with_it_for_the_thing)
{
	expect_str(stems_of("rename-at-typed"),
		   "What was the ruling party called when Bolat became its "
		   "Chairman?\n"
		   "What was the ruling party called when the Civic Party "
		   "merged with "
		   "it?\n"
		   "What was the ruling party called when Chingiz became its "
		   "Chairman?\n"
		   "What was the ruling party called when Dana became its "
		   "Chairman?\n"
		   "What was the ruling party called when the Agrarian Party "
		   "merged "
		   "with it?\n");
}

Test(occasion, the_less_important_fact_counts_and_both_are_told)
{
	struct question q;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.id, STR("test/chair/term-at/a-1999-01-01-mergers-"
				     "2002-02-02")))
			break;
	cr_assert(eq(u32, q.n_rows, 2));
	cr_expect(eq(u32, q.importance, 2));
	expect_str(q.explanation,
		   "Abai was Chairman of Otan from 1 January 1999 to 4 May "
		   "2004. The Civic Party merged with the "
		   "ruling party on 2 February 2002.");
}
