/* Pointless questions are refused, with the reason. */

#include "test_bank.h"
/* How many questions of a form are asked. */
static uint32_t asked_of(const char *form)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		n += bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		     str_eq(q.form, str_of(form));
	}
	return n;
}

/* How many slots are refused for a reason. */
static uint32_t refused_as(const char *reason)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;
		const char *why = NULL;

		n += !bank_draw(bank, slot, 1, &arena, &q, &why) && why &&
		     !strcmp(why, reason);
	}
	return n;
}

Test(refusals, events_of_one_year_have_no_order_to_know)
{
	test_bank_begin("facts:\n"
			"  met:\n"
			"    kind: event\n"
			"    rows:\n"
			"      - {what: the spring meeting, on: 2004-03}\n"
			"      - {what: the summer meeting, on: 2004-07}\n"
			"      - {what: the autumn meeting, on: 2004-10}\n"
			"      - {what: the winter meeting, on: 2005-01}\n");
	cr_expect(eq(u32, asked_of("event-before"), 0));
	cr_expect(eq(u32, asked_of("event-first"), 0));
	cr_expect(eq(u32, asked_of("event-order"), 0));
	cr_expect(eq(u32,
		     refused_as("no other is certainly at least a year before "
				"or after it"),
		     4));
	cr_expect(eq(
		u32,
		refused_as(
			"fewer than three are certainly at least a year apart"),
		4));
	test_bank_end();
}

Test(refusals, a_part_does_not_stand_beside_the_whole)
{
	test_bank_begin(
		"things:\n"
		"  operas:\n"
		"    ring: The Ring of the Nibelung\n"
		"    gold: {name: The Gold of the Rhine, part_of: ring}\n"
		"    valkyrie: {name: The Valkyrie, part_of: ring}\n"
		"facts:\n"
		"  sung:\n"
		"    kind: event\n"
		"    what: operas\n"
		"    verb: was sung\n"
		"    rows:\n"
		"      - {what: gold, on: 1869}\n"
		"      - {what: valkyrie, on: 1871}\n"
		"      - {what: ring, on: 1876}\n");
	cr_expect(eq(u32, asked_of("event-first"), 0));
	cr_expect(eq(u32, asked_of("event-last"), 0));
	cr_expect(eq(u32, asked_of("event-order"), 0));
	test_bank_end();
}

Test(refusals, names_that_tell_their_time_are_not_put_in_order)
{
	test_bank_begin("facts:\n"
			"  met:\n"
			"    kind: event\n"
			"    rows:\n"
			"      - {what: the First Congress, on: 1999}\n"
			"      - {what: the 12th Congress, on: 2002}\n"
			"      - {what: the election of 2004, on: 2004}\n"
			"      - {what: Vatican II, on: 2006}\n"
			"      - {what: the merger, on: 2008}\n");
	cr_expect(eq(u32, asked_of("event-before"), 0));
	cr_expect(eq(u32, asked_of("event-first"), 0));
	cr_expect(eq(u32, asked_of("event-last"), 0));
	cr_expect(eq(u32, asked_of("event-order"), 0));
	cr_expect(eq(u32, asked_of("event-date"), 0));
	cr_expect(eq(u32, refused_as("its name tells when it was"), 20));
	test_bank_end();
}

Test(refusals, figures_that_nobody_knows_by_heart_are_not_typed)
{
	test_bank_begin("facts:\n"
			"  size:\n"
			"    kind: number\n"
			"    title: size\n"
			"    tense: past\n"
			"    rows:\n"
			"      - {what: Asar, value: 9999}\n"
			"      - {what: Otan, value: 1200000}\n"
			"      - {what: Auyl, value: 12345}\n"
			"      - {what: Birlik, value: 33.5}\n");
	cr_expect(eq(u32, asked_of("number-value"), 4));
	cr_expect(eq(u32, asked_of("number-value-typed"), 2));
	cr_expect(eq(u32, asked_of("number-true"), 2));
	cr_expect(eq(u32, refused_as("nobody knows the figure by heart"), 4));
	test_bank_end();
}

Test(refusals, phrases_are_neither_typed_nor_told_apart)
{
	test_bank_begin("things:\n"
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
	cr_expect(eq(u32, asked_of("list-is"), 1));
	cr_expect(eq(u32, asked_of("list-all"), 0));
	cr_expect(eq(u32, asked_of("list-not"), 0));
	cr_expect(eq(u32, asked_of("list-several"), 0));
	cr_expect(
		eq(u32,
		   refused_as("whole phrases are not asked about in this way"),
		   4));
	cr_expect(eq(u32, refused_as("one of them is too long to type"), 1));
	test_bank_end();
}

#define FLOWING(unique)                                                        \
	"facts:\n"                                                             \
	"  water:\n"                                                           \
	"    kind: link\n"                                                     \
	"    title: river\n"                                                   \
	"    tense: past\n"                                                    \
	"    complete: each\n" unique "    rows:\n"                            \
	"      - {what: Vienna, value: [Danube, ..]}\n"                        \
	"      - {what: Cologne, value: Rhine}\n"                              \
	"      - {what: Warsaw, value: Vistula}\n"                             \
	"      - {what: Paris, value: Seine}\n"                                \
	"      - {what: Rome, value: Tiber}\n"

Test(refusals, what_is_never_wrong_is_not_right_either)
{
	static const char reason[] = "it may have more values than are listed, "
				     "so it could never be a wrong option";

	test_bank_begin(FLOWING(""));
	cr_expect(eq(u32, asked_of("link-what"), 4));
	cr_expect(eq(u32, refused_as(reason), 1));
	test_bank_end();
	test_bank_begin(FLOWING("    unique: yes\n"));
	cr_expect(eq(u32, asked_of("link-what"), 5));
	cr_expect(eq(u32, asked_of("link-what-typed"), 5));
	cr_expect(eq(u32, refused_as(reason), 0));
	test_bank_end();
}

/* A list of 5 with so much that does not belong. */
#define TREES(not )                                                            \
	"facts:\n"                                                             \
	"  tree:\n"                                                            \
	"    kind: list\n"                                                     \
	"    title: a tree\n"                                                  \
	"    forms: {only: [list-is]}\n"                                       \
	"    not: [" not "]\n"                                                 \
			 "    rows: [{what: oak}, {what: elm}, {what: ash}, "  \
			 "{what: lime},\n"                                     \
			 "      {what: yew}]\n"

Test(refusals, the_same_does_not_stand_beside_every_member)
{
	test_bank_begin(TREES("rose, fern, moss, reed"));
	cr_expect(eq(u32, asked_of("list-is"), 2));
	cr_expect(eq(u32,
		     refused_as("too few certainly do not belong to the list "
				"for one more question of this form"),
		     3));
	test_bank_end();
	test_bank_begin(TREES("rose, fern, moss, reed, mint, iris, sage, rush, "
			      "lily, leek, kelp, dill, flax"));
	cr_expect(eq(u32, asked_of("list-is"), 5));
	test_bank_end();
}

Test(refusals, a_phrase_is_not_simply_true)
{
	test_bank_begin(
		"facts:\n"
		"  aim:\n"
		"    kind: link\n"
		"    title: aim\n"
		"    tense: past\n"
		"    rows:\n"
		"      - {what: Asar, value: bright path}\n"
		"      - {what: Otan, value: to stand for every citizen}\n"
		"      - {what: Auyl, value: to feed the whole country}\n");
	cr_expect(eq(u32, asked_of("link-value"), 3));
	cr_expect(eq(u32, asked_of("link-true"), 0));
	cr_expect(gt(u32,
		     refused_as("a whole phrase is not simply true or false"),
		     0));
	test_bank_end();
}

Test(refusals, two_figures_do_not_stand_side_by_side)
{
	test_bank_begin("facts:\n"
			"  votes:\n"
			"    kind: series\n"
			"    title: election\n"
			"    columns:\n"
			"      a: {type: count, label: voters of Group 4}\n"
			"    rows:\n"
			"      - {on: 1999, a: 15}\n"
			"      - {on: 2004, a: 27}\n"
			"      - {on: 2007, a: 34}\n");
	cr_expect(eq(u32, asked_of("series-value"), 3));
	cr_expect(eq(u32, asked_of("series-when"), 0));
	cr_expect(eq(
		u32,
		refused_as(
			"two figures would follow each other in the question"),
		3));
	test_bank_end();
}

Test(refusals, a_verb_of_the_present_makes_no_statement_of_the_past)
{
	test_bank_begin(
		"facts:\n"
		"  mouth:\n"
		"    kind: link\n"
		"    verb: flow/flows into\n"
		"    rows:\n"
		"      - {what: Amu, value: Aral, from: 1900, to: 1960}\n"
		"      - {what: Ural, value: Caspian, from: 1900, to: 1960}\n"
		"      - {what: Ili, value: Balkash, from: 1900, to: 1960}\n");
	cr_expect(eq(u32, asked_of("link-value"), 3));
	cr_expect(eq(u32, asked_of("link-what"), 0));
	cr_expect(eq(u32, refused_as("the verb has no form for that time"), 3));
	test_bank_end();
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

	strbuf_addf(&text, body, "");
	test_bank_begin(strbuf_text(&text));
	cr_expect(eq(u32, asked_of("term-order"), 0));
	cr_expect(
		eq(u32,
		   refused_as("the office may have several holders at a time"),
		   3));
	test_bank_end();
	strbuf_reset(&text);
	strbuf_addf(&text, body, "    one_at_a_time: yes\n");
	test_bank_begin(strbuf_text(&text));
	cr_expect(eq(u32, asked_of("term-order"), 1));
	test_bank_end();
	strbuf_finish(&text);
}

Test(refusals, an_order_is_of_the_office_that_is_asked_about)
{
	test_bank_begin("things:\n"
			"  people: {a: Ann, b: Ben, c: Cid, d: Dan, e: Eve}\n"
			"  clubs: {red: Redwing, blue: Bluestone}\n"
			"facts:\n"
			"  wardens:\n"
			"    kind: term\n"
			"    who: people\n"
			"    of: clubs\n"
			"    title: Warden of {of}\n"
			"    one_at_a_time: yes\n"
			"    complete: each\n"
			"    rows:\n"
			"      - {of: red, who: a, from: 1990, to: 1995}\n"
			"      - {of: red, who: e, from: 1993, to: 1994, "
			"acting: yes}\n"
			"      - {of: blue, who: b, from: 1996, to: 1999}\n"
			"      - {of: blue, who: c, from: 1999, to: 2003}\n"
			"      - {of: blue, who: d, from: 2003, to: 2006}\n");
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (bank_draw(bank, slot, 1, &arena, &q, NULL) &&
		    str_eq(q.form, STR("term-order")))
			cr_expect(ne(sz, str_find(q.stem, STR("Bluestone")),
				     SIZE_MAX));
	}
	cr_expect(eq(u32, asked_of("term-order"), 1));
	test_bank_end();
}

Test(refusals, who_acted_on_the_day_of_an_event_must_be_certain)
{
	test_bank_begin("things:\n"
			"  people: {a: Ann, b: Ben, c: Cid, e: Eve}\n"
			"  clubs: {red: Redwing}\n"
			"facts:\n"
			"  wardens:\n"
			"    kind: term\n"
			"    who: people\n"
			"    of: red\n"
			"    title: Warden of {of}\n"
			"    one_at_a_time: yes\n"
			"    complete: each\n"
			"    rows:\n"
			"      - {who: a, from: 1990, to: 1995}\n"
			"      - {who: e, from: 1993-03, to: 1993-06, acting: "
			"yes}\n"
			"  fires:\n"
			"    kind: event\n"
			"    of: red\n"
			"    rows: [{what: the great fire, on: 1993}]\n");
	cr_expect(eq(u32, asked_of("term-at-typed"), 0));
	cr_expect(gt(u32, refused_as("who acted then is not certain"), 0));
	test_bank_end();
}

Test(refusals, wide_ranges_have_others_of_their_proportion_beside_them)
{
	test_bank_begin("facts:\n"
			"  normal:\n"
			"    kind: number\n"
			"    title: normal {what}\n"
			"    value: number\n"
			"    changes: no\n"
			"    rows:\n"
			"      - {what: pulse, value: 60 to 100}\n"
			"      - {what: cold, value: -270 to 120}\n"
			"      - {what: acidity, value: 7.35 to 7.45}\n"
			"      - {what: load, value: 0 to 5}\n");
	cr_expect(eq(u32, asked_of("number-value"), 3));
	cr_expect(eq(u32,
		     refused_as("fewer than two options on each side are "
				"certainly wrong"),
		     1));
	test_bank_end();
}

Test(refusals, a_name_that_tells_the_value_is_no_option)
{
	test_bank_begin("facts:\n"
			"  signed:\n"
			"    kind: link\n"
			"    title: place of signature\n"
			"    rows:\n"
			"      - {what: Treaty of Rome, value: Rome}\n"
			"      - {what: Treaty of Nice, value: Nice}\n"
			"      - {what: Merger Treaty, value: Brussels}\n"
			"      - {what: Single Act, value: Luxembourg}\n"
			"      - {what: Accession Treaty, value: Athens}\n");
	cr_expect(eq(u32, refused_as("its name tells its value"), 8));
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL) ||
		    (!str_eq(q.form, STR("link-what")) &&
		     !str_eq(q.form, STR("link-match"))))
			continue;
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect_not(
				str_starts(q.options[i], STR("Treaty of")),
				STR_FMT, STR_ARG(q.options[i]));
	}
	test_bank_end();
}

Test(refusals, a_name_that_tells_the_surname_is_no_option)
{
	test_bank_begin(
		"types: {composers: {who: yes}}\n"
		"things:\n"
		"  composers: {r: Gioachino Rossini, v: Giuseppe Verdi,\n"
		"    p: Giacomo Puccini, b: Georges Bizet}\n"
		"facts:\n"
		"  by:\n"
		"    kind: link\n"
		"    title: composer\n"
		"    value: composers\n"
		"    rows:\n"
		"      - {what: Otello by Rossini, value: r}\n"
		"      - {what: Aida, value: v}\n"
		"      - {what: Tosca, value: p}\n"
		"      - {what: Carmen, value: b}\n");
	cr_expect(eq(u32, refused_as("its name tells its value"), 4));
	test_bank_end();
}

/* How many figures above 100 the options hold. */
static uint32_t above_100(void)
{
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q = {0};

		if (!bank_draw(bank, slot, 1, &arena, &q, NULL))
			continue;
		for (uint32_t i = 0; i < q.n_options; i++)
			n += strtod(q.options[i].ptr, NULL) > 100;
	}
	return n;
}

#define WATER(unit)                                                            \
	"facts:\n"                                                             \
	"  water:\n"                                                           \
	"    kind: number\n"                                                   \
	"    title: the water in {what}\n"                                     \
	"    value: number\n"                                                  \
	"    unit: '" unit "'\n"                                               \
	"    changes: no\n"                                                    \
	"    rows:\n"                                                          \
	"      - {what: milk, value: 87}\n"                                    \
	"      - {what: bread, value: 40}\n"                                   \
	"      - {what: cherries, value: 81}\n"

Test(refusals, no_option_beside_a_share_is_more_than_all)
{
	test_bank_begin(WATER("%"));
	cr_expect(eq(u32, asked_of("number-value"), 3));
	cr_expect(eq(u32, above_100(), 0));
	test_bank_end();
	test_bank_begin(WATER("g"));
	cr_expect(gt(u32, above_100(), 0));
	test_bank_end();
}

Test(refusals, a_percentage_is_not_guessed)
{
	test_bank_begin("facts:\n"
			"  literacy:\n"
			"    kind: number\n"
			"    title: literacy rate\n"
			"    value: percent\n"
			"    changes: no\n"
			"    rows: [{what: Norway, value: 100}]\n");
	cr_expect(eq(u32, asked_of("number-guess"), 0));
	cr_expect(eq(u32, asked_of("number-value-typed"), 1));
	test_bank_end();
}
