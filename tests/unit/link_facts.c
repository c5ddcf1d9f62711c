#include "facts/link_facts.h"

#include "test_pack.h"

static struct pack *pack;
static struct similarity *similarity;

static const char body[] =
	"things:\n"
	"  countries: {be: Belgium, ie: Ireland, nu: Nauru, us: America,\n"
	"    fr: France, kz: Kazakhstan}\n"
	"  languages: {dutch: Dutch, french: French, german: German,\n"
	"    irish: Irish, kazakh: Kazakh}\n"
	"  people: {a: Abai, b: Bolat, c: Chokan, d: Daulet}\n"
	"  seas: {ocean: Ocean, gulf: {name: Gulf, part_of: ocean}}\n"
	"facts:\n"
	"  speak:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: languages\n"
	"    title: language\n"
	"    rows:\n"
	"      - {what: be, value: [dutch, french, german]}\n" /* 0 1 2 */
	"      - {what: ie, value: [irish, ..]}\n"	       /* 3 */
	"      - {what: nu, value: ..}\n"		       /* 4 */
	"      - {what: us, value: none}\n"		       /* 5 */
	"      - {what: fr, value: french}\n"		       /* 6 */
	"      - {what: kz, value: kazakh, from: 1995-08-30, to: ..}\n" /* 7 */
	"  said:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: languages\n"
	"    title: spoken language\n"
	"    complete: each\n"
	"    rows:\n"
	"      - {what: be, value: [dutch, french]}\n"
	"      - {what: fr, value: []}\n"
	"  heads:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: people\n"
	"    title: head\n"
	"    rows:\n"
	"      - {what: us, value: a, from: 1993-01-20, to: 2001-01-20}\n"
	"      - {what: us, value: b, from: 2001-01-20}\n"
	"      - {what: us, value: c, from: 2009-01-20, to: ..}\n"
	"      - {what: fr, value: d, from: 2000, to: 2005-06}\n"
	"      - {what: be, value: d, to: 1990-05-05}\n"
	"      - {what: ie, value: d, from: 2010-01-01}\n"
	"  homes:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: people\n"
	"    title: home\n"
	"    rows:\n"
	"      - {what: us, value: a, from: 1993-01-20}\n"
	"      - {what: us, value: b, from: 2001-01-20}\n"
	"      - {what: fr, value: [a, b]}\n"
	"  patrons:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: people\n"
	"    title: patron\n"
	"    complete: no\n"
	"    unique: yes\n"
	"    rows:\n"
	"      - {what: us, value: a, from: 1993-01-20}\n"
	"      - {what: us, value: b, from: 2001-01-20, to: 2003-01-20}\n"
	"      - {what: fr, value: c}\n"
	"  mayors:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: people\n"
	"    title: mayor\n"
	"    on: 2010\n"
	"    rows:\n"
	"      - {what: us, value: a, on: 2016-06-30}\n"
	"      - {what: fr, value: b}\n"
	"  bosses:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: people\n"
	"    title: boss\n"
	"    complete: 2000/2010\n"
	"    rows:\n"
	"      - {what: us, value: a}\n"
	"      - {what: fr, value: b}\n"
	"  shores:\n"
	"    kind: link\n"
	"    what: countries\n"
	"    value: seas\n"
	"    title: shore\n"
	"    rows:\n"
	"      - {what: us, value: gulf}\n"
	"      - {what: ie, value: ocean}\n";

static void load(void)
{
	pack = test_pack(body);
	similarity = similarity_create(pack);
}

static void unload(void)
{
	similarity_free(similarity);
	pack_free(pack);
}

TestSuite(link_facts, .init = load, .fini = unload);

static uint32_t row_at(const struct group *group, uint32_t row)
{
	cr_assert(lt(u32, row, group->n_rows));
	return group->first_row + row;
}

/* "always" is not a date. */
static struct date time_of(const char *text)
{
	return text ? given_date(text) : ALWAYS;
}

static const struct {
	const char *group;
	uint32_t row;
	const char *inside;
} periods[] = {
	{"heads", 0, "1993-01-21/2001-01-19"},
	{"heads", 1, "2001-01-21/2009-01-19"}, /* until the next one */
	{"heads", 2, "2009-01-21/2024-12-31"}, /* until as_of */
	{"heads", 3, "2001-01-01/2005-05-31"}, /* in all worlds */
	{"heads", 4, NULL},		       /* without a beginning */
	{"heads", 5, NULL},		       /* there is no next one */
	{"homes", 0, NULL},		       /* it may have had both */
	{"patrons", 0, NULL},		       /* there may be others between */
	{"patrons", 1, "2001-01-21/2003-01-19"},
	{"patrons", 2, NULL},
	{"speak", 7, "1995-08-31/2024-12-31"},
};

Test(link_facts, row_was_so_between_the_days_of_change)
{
	for (size_t i = 0; i < COUNT(periods); i++) {
		const struct group *group = test_group(pack, periods[i].group);
		struct date inside;
		struct date wanted;
		bool found = row_inside(similarity, group,
					row_at(group, periods[i].row), &inside);

		cr_expect(found == (periods[i].inside != NULL), "period %zu",
			  i);
		if (!found || !periods[i].inside)
			continue;
		wanted = given_date(periods[i].inside);
		cr_expect(inside.first == wanted.first &&
				  inside.last == wanted.last,
			  "period %zu: %d to %d", i, inside.first, inside.last);
	}
}

static const struct {
	const char *group;
	uint32_t row;
	const char *when; /* NULL: always */
	bool changes;
	bool certain;
	bool excluded;
} times[] = {
	{"heads", 0, "1995", false, true, false},
	{"heads", 0, "1995", true, true, false},
	{"heads", 0, "1993", false, false, false},
	{"heads", 0, "1992", false, false, true},
	{"heads", 0, "2001", false, false, false},
	{"heads", 0, "2001-01-20", false, false, false},
	{"heads", 0, "2001-01-21", false, false, true},
	{"heads", 0, NULL, false, false, false},
	{"heads", 1, "2008", false, true, false},
	{"heads", 1, "2020", false, false, false},
	{"heads", 2, "2024", false, true, false},
	{"heads", 2, "2025", false, false, false},
	{"heads", 4, "1991", false, false, true},
	{"heads", 4, "1989", false, false, false},
	{"speak", 6, NULL, false, true, false},
	{"speak", 6, "1700", false, true, false},
	{"speak", 6, "1700", true, false, false},
	{"speak", 6, "2024-12-31", true, true, false},
	{"mayors", 0, "2016-06-30", true, true, false},
	{"mayors", 0, "2016-07-01", true, false, false},
	{"mayors", 0, "2016", true, false, false},
	{"mayors", 0, NULL, true, false, false},
	{"mayors", 0, NULL, false, true, false},
	{"mayors", 1, "2010", true, true, false},
	{"mayors", 1, "2024-12-31", true, false, false},
};

Test(link_facts, row_is_certain_inside_its_period_and_false_outside)
{
	for (size_t i = 0; i < COUNT(times); i++) {
		const struct group *group = test_group(pack, times[i].group);
		uint32_t row = row_at(group, times[i].row);
		struct date when = time_of(times[i].when);

		cr_expect(row_certain(similarity, group, row, when,
				      times[i].changes) == times[i].certain,
			  "time %zu: certain", i);
		cr_expect(row_excluded(pack, row, when) == times[i].excluded,
			  "time %zu: excluded", i);
	}
}

static const struct {
	const char *group;
	uint32_t row;
	uint32_t owner;
	const char *when;
	bool changes;
	bool denied;
} denials[] = {
	{"speak", 0, 6, NULL, false, false}, /* Belgium also has French */
	{"speak", 0, 3, NULL, false, true},
	{"speak", 2, 3, NULL, false, true},
	{"speak", 3, 0, NULL, false, false}, /* `..` */
	{"speak", 4, 0, NULL, false, false},
	{"speak", 5, 0, NULL, false, true}, /* none */
	{"speak", 6, 0, NULL, false, true},
	{"speak", 6, 1, NULL, false, false},
	{"speak", 6, 0, "1900", true, false}, /* claimed only for as_of */
	{"speak", 6, 0, "2024-12-31", true, true},
	{"said", 2, 0, NULL, false, true}, /* an empty list */
	{"heads", 0, 3, "1995", false, true},
	{"heads", 0, 1, "1995", false, true}, /* not yet */
	{"heads", 0, 1, "2005", false, false},
	{"heads", 1, 0, "2001", false, false},
	{"heads", 1, 0, "2002", false, true}, /* not any more */
	{"patrons", 0, 2, NULL, false, true}, /* nobody shares */
	{"patrons", 2, 1, "2002", false, true},
	{"patrons", 2, 1, "2004", false, false}, /* nor did the other have it */
	{"patrons", 0, 1, "2002", false, false}, /* one thing */
	{"mayors", 0, 1, "2016-06-30", true, true},
	{"mayors", 0, 1, "2016-06-29", true, false},
	{"mayors", 1, 0, "2010", true, true},
	{"bosses", 0, 1, "2005", false, true},
	{"bosses", 0, 1, "2011", false, false}, /* beyond the window */
	{"bosses", 0, 1, NULL, false, false},
	{"shores", 0, 1, NULL, false, false}, /* whole of its value */
	{"shores", 1, 0, NULL, false, false}, /* a part of its value */
};

Test(link_facts, value_is_denied_where_all_are_known)
{
	for (size_t i = 0; i < COUNT(denials); i++) {
		const struct group *group = test_group(pack, denials[i].group);

		cr_expect(link_denies(similarity, group,
				      row_at(group, denials[i].row),
				      row_at(group, denials[i].owner),
				      time_of(denials[i].when),
				      denials[i].changes) == denials[i].denied,
			  "denial %zu", i);
	}
}

static const struct {
	const char *group;
	uint32_t a, b;
	bool shares;
} shared[] = {
	{"speak", 0, 6, true},	/* Belgium: Dutch and French */
	{"speak", 6, 2, true},	/* the same from the other side */
	{"speak", 0, 3, false}, /* no one has Dutch and Irish */
	{"speak", 3, 6, false},
	{"said", 0, 1, false}, /* `complete` is written */
	{"mayors", 0, 1, false},
};

Test(link_facts, two_values_of_one_thing_are_shared)
{
	for (size_t i = 0; i < COUNT(shared); i++) {
		const struct group *group = test_group(pack, shared[i].group);

		cr_expect(link_shares(similarity, group,
				      row_at(group, shared[i].a),
				      row_at(group, shared[i].b)) ==
				  shared[i].shares,
			  "pair %zu", i);
	}
}

/* If very many things have a value, it is assumed to be shared. */
Test(link_facts, group_with_many_rows)
{
	struct strbuf text = STRBUF_INIT;
	struct pack *common;
	struct similarity *of_common;
	const struct group *group;

	strbuf_addz(&text, "facts:\n  l:\n    kind: link\n    title: t\n"
			   "    rows:\n      - {what: z, value: [x, y]}\n");
	for (uint32_t i = 0; i < 28; i++)
		strbuf_addf(&text, "      - {what: thing %u, value: %s}\n", i,
			    i < 20 ? "common" : "rare");
	common = test_pack(strbuf_text(&text));
	of_common = similarity_create(common);
	group = test_group(common, "l");
	cr_expect(link_shares(of_common, group, row_at(group, 2),
			      row_at(group, 29)));
	cr_expect(not(link_shares(of_common, group, row_at(group, 29),
				  row_at(group, 2))));
	for (uint32_t i = 0; i < 2; i++) {
		uint32_t rows[8];

		cr_assert(eq(u32, 2,
			     link_values(of_common, group, row_at(group, i),
					 ALWAYS, false, rows, 8)));
		cr_expect(rows[0] == row_at(group, 0) &&
				  rows[1] == row_at(group, 1),
			  "from row %u", i);
	}
	similarity_free(of_common);
	pack_free(common);
	strbuf_finish(&text);
}

static const struct {
	const char *group;
	uint32_t row;
	const char *when;
	bool changes;
	uint32_t most;
	uint32_t n;
	uint32_t first;
} values[] = {
	{"speak", 0, NULL, false, 8, 3, 0},
	{"speak", 2, NULL, false, 8, 3, 0}, /* in order */
	{"speak", 0, NULL, false, 3, 3, 0},
	{"speak", 0, NULL, false, 2, 0, 0},
	{"speak", 0, "1900", true, 8, 0, 0},
	{"speak", 3, NULL, false, 8, 0, 0}, /* `..` */
	{"speak", 4, NULL, false, 8, 0, 0},
	{"speak", 6, NULL, false, 8, 1, 6},
	{"heads", 0, "1995", false, 8, 1, 0},
	{"heads", 2, "1995", false, 8, 1, 0},
	{"heads", 0, "2001", false, 8, 0, 0}, /* two in succession */
	{"patrons", 2, NULL, false, 8, 0, 0}, /* there may be more */
	{"bosses", 0, "2005", false, 8, 1, 0},
	{"bosses", 0, "2015", false, 8, 0, 0},
};

Test(link_facts, all_values_of_a_thing_are_found_or_none)
{
	for (size_t i = 0; i < COUNT(values); i++) {
		const struct group *group = test_group(pack, values[i].group);
		uint32_t rows[8];
		uint32_t n = link_values(
			similarity, group, row_at(group, values[i].row),
			time_of(values[i].when), values[i].changes, rows,
			values[i].most);

		cr_expect(n == values[i].n, "values %zu: %u", i, n);
		for (uint32_t j = 0; j < n; j++)
			cr_expect(rows[j] == row_at(group, values[i].first + j),
				  "values %zu: row %u", i, j);
	}
}

Test(link_facts, several_values_are_seen)
{
	static const bool several[] = {true, true,  true,  true,
				       true, false, false, false};
	const struct group *group = test_group(pack, "speak");

	for (uint32_t i = 0; i < COUNT(several); i++)
		cr_expect(link_is_several(similarity, group,
					  row_at(group, i)) == several[i],
			  "row %u", i);
	group = test_group(pack, "mayors");
	cr_expect(not(link_is_several(similarity, group, row_at(group, 0))));
}

Test(link_facts, a_thing_with_dots_may_have_more_values)
{
	static const bool open[] = {false, false, false, true,
				    true,  false, false, false};
	const struct group *group = test_group(pack, "speak");

	for (uint32_t i = 0; i < COUNT(open); i++)
		cr_expect(link_is_open(similarity, group, row_at(group, i)) ==
				  open[i],
			  "row %u", i);
}

Test(link_facts, day_of_a_claim_is_the_nearest_that_is_given)
{
	const struct group *mayors = test_group(pack, "mayors");
	const struct group *speak = test_group(pack, "speak");
	struct date on;

	cr_assert(row_claimed_on(pack, mayors, row_at(mayors, 0), &on));
	cr_expect(eq(i32, on.first, given_date("2016-06-30").first));
	cr_assert(row_claimed_on(pack, mayors, row_at(mayors, 1), &on));
	cr_expect(eq(i32, on.first, given_date("2010").first));
	cr_assert(row_claimed_on(pack, speak, row_at(speak, 0), &on));
	cr_expect(eq(i32, on.first, given_date("2024-12-31").first));
	cr_expect(row_has_period(pack, row_at(speak, 7)));
	cr_expect(not(row_has_period(pack, row_at(speak, 6))));
	cr_expect(not(row_has_period(pack, row_at(mayors, 0))));
}
