#include "author/pack_compare.h"

#include "test_bank.h"

/* What stands in both packs before the facts. */
#define HEAD                                                                   \
	"things:\n"                                                            \
	"  states: {fr: {name: France, also: [Frankreich]}, es: Spain,"        \
	" it: Italy}\n"                                                        \
	"  towns: {paris: Paris, rome: Rome, lyon: Lyon}\n"                    \
	"  people: {ann: Ann Archer, bob: Bob Baker, cy: Cy Cooper}\n"         \
	"  men: {a: Bob Baker}\n"

#define CAPITAL	 "{kind: link, what: states, value: towns, title: capital, "
#define SPOKEN	 "{kind: link, what: states, title: language, "
#define LEADER	 "{kind: link, what: states, value: people, title: leader, "
#define HEIGHT	 "{kind: number, value: number, title: 'the height of {what}', "
#define SEATS	 "{kind: number, value: count, title: seats, "
#define EVENTS	 "{kind: event, verb: was founded, "
#define CHAIRS	 "{kind: term, who: people, title: chair, one_at_a_time: yes, "
#define NAMES	 "{kind: rename, of: fr, title: the country, "
#define MEMBERS	 "{kind: list, what: states, title: a member, "
#define ELECTION "{kind: series, title: election, columns: {share: percent}, "

/* Two groups, how many facts both tell, and how many contradict. */
static const struct {
	const char *a;
	const char *b;
	uint32_t shared;
	uint32_t contradictions;
} rows[] = {
	/* Links: one value, several, others, parts, another time. */
	{CAPITAL "rows: [{what: fr, value: paris}]}",
	 CAPITAL "rows: [{what: fr, value: paris}]}", 1, 0},
	{CAPITAL "rows: [{what: fr, value: paris}]}",
	 CAPITAL "rows: [{what: fr, value: lyon}]}", 1, 1},
	{CAPITAL "rows: [{what: fr, value: paris}]}",
	 CAPITAL "complete: no, rows: [{what: fr, value: lyon}]}", 0, 0},
	{CAPITAL "rows: [{what: fr, value: paris}]}",
	 "{kind: link, title: 'the capital of {what}', rows: [{what: "
	 "Frankreich, value: Lyon}]}",
	 1, 1},
	{SPOKEN "rows: [{what: es, value: [Spanish, Basque]}]}",
	 SPOKEN "rows: [{what: es, value: Spanish}]}", 2, 1},
	{SPOKEN "rows: [{what: es, value: [Spanish, Basque]}]}",
	 SPOKEN "rows: [{what: es, value: [Spanish, ..]}]}", 0, 0},
	{SPOKEN "rows: [{what: es, value: Spanish}]}",
	 SPOKEN "rows: [{what: es, value: Castilian Spanish}]}", 1, 0},
	{SPOKEN "rows: [{what: es, value: []}]}",
	 SPOKEN "rows: [{what: es, value: Basque}]}", 1, 1},
	{LEADER "rows: [{what: fr, value: ann, from: 1990, to: 1995}]}",
	 LEADER "rows: [{what: fr, value: bob, from: 1992, to: 1996}]}", 1, 1},
	{LEADER "rows: [{what: fr, value: ann, from: 1990, to: 1995}]}",
	 LEADER "rows: [{what: fr, value: bob, from: 1995, to: 1999}]}", 0, 0},
	{LEADER "changes: yes, on: 2001, rows: [{what: fr, value: ann}]}",
	 LEADER "changes: yes, on: 2005, rows: [{what: fr, value: bob}]}", 0,
	 0},
	/* A thing of two types, and a text. */
	{"{kind: link, what: men, value: towns, title: home, rows: [{what: a, "
	 "value: rome}]}",
	 "{kind: link, title: home, rows: [{what: Bob Baker, value: Lyon}]}", 1,
	 1},
	/* Figures: exact, rounded, about. */
	{HEIGHT "rows: [{what: A, value: 12.34}]}",
	 HEIGHT "rows: [{what: A, value: 12.3}]}", 1, 0},
	{HEIGHT "rows: [{what: A, value: 12.4}]}",
	 HEIGHT "rows: [{what: A, value: 12.3}]}", 1, 1},
	{HEIGHT "rows: [{what: A, value: about 20}]}",
	 HEIGHT "rows: [{what: A, value: 21}]}", 1, 0},
	{HEIGHT "rows: [{what: A, value: 123400}]}",
	 HEIGHT "rows: [{what: A, value: 123456}]}", 1, 0},
	{SEATS "changes: no, rows: [{what: A, value: 98}]}",
	 SEATS "changes: no, rows: [{what: A, value: 107}]}", 1, 1},
	{SEATS "rows: [{what: A, value: 98, on: 2021}]}",
	 SEATS "rows: [{what: A, value: 107, on: 2016}]}", 0, 0},
	/* Events, with one verb and without. */
	{EVENTS "rows: [{what: Rome, on: 1960}]}",
	 EVENTS "rows: [{what: Rome, on: 1960-05}]}", 1, 0},
	{EVENTS "rows: [{what: Rome, on: 1960}]}",
	 EVENTS "rows: [{what: Rome, on: 1961}]}", 1, 1},
	{EVENTS "rows: [{what: Rome, on: 1960}]}",
	 "{kind: event, rows: [{what: Rome, on: 1961}]}", 0, 0},
	/* Terms: another holder, another day, two who follow each other. */
	{CHAIRS "rows: [{who: ann, from: 1990, to: 1995}]}",
	 CHAIRS "rows: [{who: bob, from: 1990, to: 1995}]}", 1, 1},
	{CHAIRS "rows: [{who: ann, from: 1990, to: 1995}]}",
	 CHAIRS "rows: [{who: ann, from: 1990, to: 1996}]}", 1, 1},
	{CHAIRS "rows: [{who: ann, from: 1990, to: 1995}]}",
	 CHAIRS "rows: [{who: ann, from: 1990-05, to: 1995-06-01}]}", 1, 0},
	{CHAIRS "rows: [{who: ann, from: 1990, to: 1995}]}",
	 CHAIRS "rows: [{who: bob, from: 1995, to: 1999}]}", 0, 0},
	{CHAIRS "rows: [{who: ann, from: 1990, to: 1995}]}",
	 CHAIRS "rows: [{who: bob, from: 1991, to: 1992, acting: yes}]}", 0, 0},
	/* Names. */
	{NAMES "rows: [{name: Gaul, from: 1900}, {name: France, from: 1950}]}",
	 NAMES "rows: [{name: Gaul, from: 1900}, {name: Frank, from: 1950}]}",
	 2, 1},
	{NAMES "rows: [{name: Gaul, from: 1900}, {name: France, from: 1950}]}",
	 NAMES "rows: [{name: Gaul, from: 1901}, {name: France, from: 1950}]}",
	 2, 1},
	/* Lists: only what the other leaves out. */
	{MEMBERS "rows: [{what: fr}]}",
	 MEMBERS "complete: yes, rows: [{what: es}]}", 1, 1},
	{MEMBERS "rows: [{what: fr}]}",
	 MEMBERS "not: [fr], rows: [{what: es}]}", 1, 1},
	{MEMBERS "rows: [{what: fr}]}", MEMBERS "rows: [{what: es}]}", 0, 0},
	/* Series: the same occasion. */
	{ELECTION "rows: [{on: 1999, share: 30.9}]}",
	 ELECTION "rows: [{on: 1999-10, share: 31}]}", 1, 0},
	{ELECTION "rows: [{on: 1999, share: 30.9}]}",
	 ELECTION "rows: [{on: 1999-10, share: 29}]}", 1, 1},
	{ELECTION "rows: [{on: 1999, share: 30.9}]}",
	 ELECTION "rows: [{on: 1999-01, share: 2}, {on: 1999-10, share: 1}]}",
	 0, 0},
};

static struct pack *pack_with(const char *group)
{
	struct strbuf body = STRBUF_INIT;
	struct pack *made;

	strbuf_addf(&body, HEAD "facts:\n  it: %s\n", group);
	made = test_pack(strbuf_text(&body));
	strbuf_finish(&body);
	return made;
}

static void expect(size_t i, const char *a, const char *b)
{
	struct compared_pack sides[] = {{pack_with(a), phrases},
					{pack_with(b), phrases}};
	struct pack_compare compared = pack_compare_make(sides[0], sides[1]);

	cr_expect(eq(u32, compared.contradictions.n, rows[i].contradictions),
		  "row %zu: %s against %s", i, a, b);
	if (a == rows[i].a)
		cr_expect(eq(u32, compared.shared, rows[i].shared),
			  "row %zu: facts of both", i);
	pack_compare_finish(&compared);
	for (int j = 0; j < 2; j++)
		pack_free((struct pack *)sides[j].pack);
}

static void begin(void)
{
	test_bank_begin("questions:\n  - {id: a, q: Is it?, answer: true}\n");
}

TestSuite(pack_compare, .init = begin, .fini = test_bank_end);

/* Either way round, but for lists: what one leaves out the other has. */
Test(pack_compare, contradictions)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		expect(i, rows[i].a, rows[i].b);
		expect(i, rows[i].b, rows[i].a);
	}
}
