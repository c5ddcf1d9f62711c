#include "round/bank.h"

#include "test_pack.h"

/* Pointless questions are refused, with the reason. */
struct asked {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
	struct arena arena;
};

static struct asked ask(const char *body)
{
	struct diags diags = DIAGS_INIT;
	struct asked asked = {.pack = test_pack(body), .arena = ARENA_INIT};

	asked.phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, asked.phrases, NULL));
	asked.bank = bank_create(asked.pack, asked.phrases);
	diags_finish(&diags);
	return asked;
}

static void end(struct asked *asked)
{
	bank_free(asked->bank);
	phrases_free(asked->phrases);
	pack_free(asked->pack);
	arena_finish(&asked->arena);
}

/* How many questions of a form are asked. */
static uint32_t asked_of(struct asked *asked, const char *form)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(asked->bank); slot++) {
		struct question q;

		n += bank_draw(asked->bank, slot, 1, &asked->arena, &q, NULL) &&
		     str_eq(q.form, str_of(form));
	}
	return n;
}

/* How many slots are refused for a reason. */
static uint32_t refused_as(struct asked *asked, const char *reason)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(asked->bank); slot++) {
		struct question q;
		const char *why = NULL;

		n += !bank_draw(asked->bank, slot, 1, &asked->arena, &q,
				&why) &&
		     why && !strcmp(why, reason);
	}
	return n;
}

Test(refusals, events_of_one_year_have_no_order_to_know)
{
	struct asked asked =
		ask("facts:\n"
		    "  met:\n"
		    "    kind: event\n"
		    "    rows:\n"
		    "      - {what: the spring meeting, on: 2004-03}\n"
		    "      - {what: the summer meeting, on: 2004-07}\n"
		    "      - {what: the autumn meeting, on: 2004-10}\n"
		    "      - {what: the winter meeting, on: 2005-01}\n");

	cr_expect(eq(u32, asked_of(&asked, "event-before"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-first"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-order"), 0));
	cr_expect(eq(u32,
		     refused_as(&asked, "no other is certainly before or "
					"after, by a year"),
		     4));
	cr_expect(eq(u32,
		     refused_as(&asked, "fewer than three certainly follow "
					"each other by a year"),
		     4));
	end(&asked);
}

Test(refusals, names_that_tell_their_time_are_not_put_in_order)
{
	struct asked asked =
		ask("facts:\n"
		    "  met:\n"
		    "    kind: event\n"
		    "    rows:\n"
		    "      - {what: the First Congress, on: 1999}\n"
		    "      - {what: the 12th Congress, on: 2002}\n"
		    "      - {what: the election of 2004, on: 2004}\n"
		    "      - {what: Vatican II, on: 2006}\n"
		    "      - {what: the merger, on: 2008}\n");

	cr_expect(eq(u32, asked_of(&asked, "event-before"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-first"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-last"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-order"), 0));
	cr_expect(eq(u32, asked_of(&asked, "event-date"), 0));
	cr_expect(
		eq(u32, refused_as(&asked, "its name tells when it was"), 20));
	end(&asked);
}

Test(refusals, figures_that_nobody_knows_by_heart_are_not_typed)
{
	struct asked asked = ask("facts:\n"
				 "  size:\n"
				 "    kind: number\n"
				 "    title: size\n"
				 "    tense: past\n"
				 "    rows:\n"
				 "      - {what: Asar, value: 9999}\n"
				 "      - {what: Otan, value: 1200000}\n"
				 "      - {what: Auyl, value: 12345}\n"
				 "      - {what: Birlik, value: 33.5}\n");

	cr_expect(eq(u32, asked_of(&asked, "number-value"), 4));
	cr_expect(eq(u32, asked_of(&asked, "number-value-typed"), 2));
	cr_expect(eq(u32, asked_of(&asked, "number-true"), 2));
	cr_expect(eq(u32,
		     refused_as(&asked, "nobody knows the figure by heart"),
		     4));
	end(&asked);
}

Test(refusals, phrases_are_neither_typed_nor_told_apart)
{
	struct asked asked =
		ask("things:\n"
		    "  aims:\n"
		    "    a: to build a just and open society\n"
		    "    b: to stand up for every citizen\n"
		    "    c: to keep the country in peace\n"
		    "    d: to be heard in all regions\n"
		    "    e: to win each of the elections\n"
		    "    f: to pay for it all ourselves\n"
		    "facts:\n"
		    "  aim:\n"
		    "    kind: list\n"
		    "    what: aims\n"
		    "    title: an aim\n"
		    "    plural: aims\n"
		    "    complete: yes\n"
		    "    rows: [{what: a}, {what: b}, {what: c}]\n");

	cr_expect(eq(u32, asked_of(&asked, "list-is"), 3));
	cr_expect(eq(u32, asked_of(&asked, "list-all"), 0));
	cr_expect(eq(u32, asked_of(&asked, "list-not"), 0));
	cr_expect(eq(u32, asked_of(&asked, "list-several"), 0));
	cr_expect(eq(u32, refused_as(&asked, "phrases are not told apart"), 4));
	cr_expect(eq(u32, refused_as(&asked, "one of them is too long to type"),
		     1));
	end(&asked);
}

Test(refusals, a_phrase_is_not_simply_true)
{
	struct asked asked =
		ask("facts:\n"
		    "  aim:\n"
		    "    kind: link\n"
		    "    title: aim\n"
		    "    tense: past\n"
		    "    rows:\n"
		    "      - {what: Asar, value: bright path}\n"
		    "      - {what: Otan, value: to stand for every citizen}\n"
		    "      - {what: Auyl, value: to feed the whole country}\n");

	cr_expect(eq(u32, asked_of(&asked, "link-value"), 3));
	cr_expect(eq(u32, asked_of(&asked, "link-true"), 0));
	cr_expect(gt(u32,
		     refused_as(&asked, "a phrase is not simply true or false"),
		     0));
	end(&asked);
}

Test(refusals, two_figures_do_not_stand_side_by_side)
{
	struct asked asked =
		ask("facts:\n"
		    "  votes:\n"
		    "    kind: series\n"
		    "    title: election\n"
		    "    columns:\n"
		    "      a: {type: count, label: voters of Group 4}\n"
		    "    rows:\n"
		    "      - {on: 1999, a: 15}\n"
		    "      - {on: 2004, a: 27}\n"
		    "      - {on: 2007, a: 34}\n");

	cr_expect(eq(u32, asked_of(&asked, "series-value"), 3));
	cr_expect(eq(u32, asked_of(&asked, "series-when"), 0));
	cr_expect(eq(u32,
		     refused_as(&asked, "two figures would stand side by side"),
		     3));
	end(&asked);
}

Test(refusals, a_verb_of_the_present_makes_no_statement_of_the_past)
{
	struct asked asked = ask(
		"facts:\n"
		"  mouth:\n"
		"    kind: link\n"
		"    verb: flow/flows into\n"
		"    rows:\n"
		"      - {what: Amu, value: Aral, from: 1900, to: 1960}\n"
		"      - {what: Ural, value: Caspian, from: 1900, to: 1960}\n"
		"      - {what: Ili, value: Balkash, from: 1900, to: 1960}\n");

	cr_expect(eq(u32, asked_of(&asked, "link-value"), 3));
	cr_expect(eq(u32, asked_of(&asked, "link-what"), 0));
	cr_expect(eq(u32,
		     refused_as(&asked, "the verb has no form for that time"),
		     3));
	end(&asked);
}

Test(refusals, terms_that_overlap_have_no_order)
{
	static const char body[] =
		"facts:\n"
		"  chair:\n"
		"    kind: term\n"
		"    title: Chairman\n"
		"    complete: each\n"
		"%s"
		"    rows:\n"
		"      - {who: Abai, from: 2000, to: 2002}\n"
		"      - {who: Bolat, from: 2003, to: 2005}\n"
		"      - {who: Dina, from: 2006, to: 2008}\n";
	struct strbuf text = STRBUF_INIT;
	struct asked asked;

	strbuf_addf(&text, body, "");
	asked = ask(strbuf_text(&text));
	cr_expect(eq(u32, asked_of(&asked, "term-order"), 0));
	cr_expect(eq(u32,
		     refused_as(&asked, "several may have held it together"),
		     3));
	end(&asked);
	strbuf_reset(&text);
	strbuf_addf(&text, body, "    one_at_a_time: yes\n");
	asked = ask(strbuf_text(&text));
	cr_expect(eq(u32, asked_of(&asked, "term-order"), 1));
	end(&asked);
	strbuf_finish(&text);
}
