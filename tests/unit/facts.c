#include "facts/facts.h"

#include "test_pack.h"

static struct pack *pack;

static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chokan, d: Daulet}\n"
	"  parties: {otan: Otan party, asar: Asar, late: Late}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    one_at_a_time: yes\n"
	"    complete: 2000-01-01/2010-12-31\n"
	"    rows:\n"
	"      - {who: a, from: 2000-01-01, to: 2002-05-04}\n"
	"      - {who: b, from: 2002-05-04, to: 2005}\n"
	"      - {who: c, from: 2005-06, to: 2010-02}\n"
	"      - {who: d, from: 2010-02-15, to: ..}\n"
	"  deputy:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Deputy\n"
	"    rows:\n"
	"      - {who: a, from: 2001-01-01, to: 2001-01-02}\n"
	"      - {who: b, from: 2001-01-01, to: 2001-01-01}\n"
	"      - {who: c, from: 2001, to: 2001}\n"
	"      - {who: d, from: ../2001, to: ..}\n"
	"      - {who: d, from: 2001/..}\n"
	"      - {who: a, from: 2003-01-01, to: ../2005}\n"
	"      - {who: b, from: 2003-01-01, to: 2005/..}\n"
	"      - {who: c, from: 2006-01-01}\n"
	"  names:\n"
	"    kind: rename\n"
	"    of: otan\n"
	"    title: the party\n"
	"    rows:\n"
	"      - {name: Otan, from: 1999}\n"
	"      - {name: Nur Otan, from: 2006-12-22}\n"
	"      - {name: Amanat, from: 2022-03-01}\n"
	"  other_names:\n"
	"    kind: rename\n"
	"    of: parties\n"
	"    title: the name\n"
	"    rows:\n"
	"      - {of: asar, name: Asar, from: 2003}\n"
	"      - {of: asar, name: Zhana Asar, from: 2004-02}\n"
	"      - {of: late, name: Late, from: 2024}\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: election\n"
	"    columns: {share: percent, remark: text, day: date, who: people}\n"
	"    rows:\n"
	"      - {on: 1999, share: 30.9, remark: Otan, day: 1999-10-10, who: "
	"a}\n"
	"      - {on: 2000, share: 30.90, remark: OTAN, day: 1999-10-10, who: "
	"a}\n"
	"      - {on: 2001, share: 31, remark: Asar, day: 1999-10, who: b}\n"
	"      - {on: 2002, share: about 30.9, day: 1999-11}\n"
	"      - {on: 2003, share: disputed 88.1 or 88.4}\n"
	"      - {on: 2004, share: disputed 88.4 or 88.5}\n"
	"      - {on: 2005, share: 88.2}\n"
	"      - {on: 2006, share: 88.6}\n"
	"      - {on: 2007, share: over 88.4}\n"
	"      - {on: 2008}\n";

static void load(void)
{
	pack = test_pack(body);
}

static void unload(void)
{
	pack_free(pack);
}

TestSuite(facts, .init = load, .fini = unload);

static uint32_t row_at(const struct group *group, uint32_t i)
{
	return group->first_row + i;
}

static const struct {
	const char *group;
	uint32_t row;
	const char *inside; /* NULL: never */
} insides[] = {
	{"chair", 0, "2000-01-02/2002-05-03"},
	{"chair", 1, "2002-05-05/2004-12-31"},
	{"chair", 2, "2005-07-01/2010-01-31"},
	{"chair", 3, "2010-02-16/2024-12-31"},
	/* Sorted by the earliest day of the beginning, then by the latest. */
	{"deputy", 0, "2002-01-01/2024-12-31"}, /* d, from ../2001 */
	{"deputy", 1, NULL}, /* two days and no third between */
	{"deputy", 2, NULL}, /* one day */
	{"deputy", 3, NULL}, /* some days of one year */
	{"deputy", 4, NULL}, /* began some day after 2001 */
	{"deputy", 5, NULL}, /* ended some day before 2005 */
	{"deputy", 6, "2003-01-02/2004-12-31"},
	{"deputy", 7, NULL}, /* nothing says when it ended */
};

Test(facts, days_inside_a_term_leave_out_both_ends)
{
	for (size_t i = 0; i < COUNT(insides); i++) {
		const struct group *group = test_group(pack, insides[i].group);
		struct date inside = {0, 0, DATE_DAY, DATE_WHOLE};
		bool found = fact_inside(
			pack, group, row_at(group, insides[i].row), &inside);
		struct date wanted;

		cr_expect(found == (insides[i].inside != NULL), "row %zu", i);
		if (!insides[i].inside)
			continue;
		wanted = given_date(insides[i].inside);
		cr_expect(inside.first == wanted.first &&
				  inside.last == wanted.last,
			  "row %zu: %d to %d", i, inside.first, inside.last);
	}
}

static const struct {
	const char *when;
	bool held[4];
	bool maybe[4];
} days[] = {
	{"1999-12-31", {0, 0, 0, 0}, {0, 0, 0, 0}},
	{"2000-01-01", {0, 0, 0, 0}, {1, 0, 0, 0}},
	{"2000-01-02", {1, 0, 0, 0}, {1, 0, 0, 0}},
	{"2002-05-03", {1, 0, 0, 0}, {1, 0, 0, 0}},
	{"2002-05-04", {0, 0, 0, 0}, {1, 1, 0, 0}},
	{"2002-05-05", {0, 1, 0, 0}, {0, 1, 0, 0}},
	{"2001", {1, 0, 0, 0}, {1, 0, 0, 0}},
	{"2002", {0, 0, 0, 0}, {1, 1, 0, 0}},
	{"2002-05-03/2002-05-05", {0, 0, 0, 0}, {1, 1, 0, 0}},
	{"2004-12-31", {0, 1, 0, 0}, {0, 1, 0, 0}},
	{"2005-03-01", {0, 0, 0, 0}, {0, 1, 0, 0}},
	{"2005-06-15", {0, 0, 0, 0}, {0, 1, 1, 0}},
	{"2006-01-01", {0, 0, 1, 0}, {0, 0, 1, 0}},
	{"2010-02-15", {0, 0, 0, 0}, {0, 0, 1, 1}},
	{"2010-02-16", {0, 0, 0, 1}, {0, 0, 1, 1}},
	{"2024-12-31", {0, 0, 0, 1}, {0, 0, 0, 1}},
	{"2025-01-01", {0, 0, 0, 0}, {0, 0, 0, 1}},
	{"2024-12-31/..", {0, 0, 0, 0}, {0, 0, 0, 1}},
	{"../2000-01-02", {0, 0, 0, 0}, {1, 0, 0, 0}},
};

Test(facts, boundary_day_belongs_to_nobody_and_maybe_to_both)
{
	const struct group *chair = test_group(pack, "chair");

	for (size_t i = 0; i < COUNT(days); i++)
		for (uint32_t j = 0; j < 4; j++) {
			struct date when = given_date(days[i].when);
			uint32_t row = row_at(chair, j);

			cr_expect(fact_held(pack, chair, row, when) ==
					  days[i].held[j],
				  "%s, row %u: held", days[i].when, j);
			cr_expect(fact_maybe_held(pack, chair, row, when) ==
					  days[i].maybe[j],
				  "%s, row %u: maybe", days[i].when, j);
		}
}

Test(facts, what_certainly_held_possibly_held)
{
	for (uint32_t g = 0; g < 2; g++) {
		const struct group *group =
			test_group(pack, g ? "deputy" : "chair");

		for (int32_t day = given_date("1999").first;
		     day < given_date("2026").last; day += 1)
			for (uint32_t i = 0; i < group->n_rows; i++) {
				uint32_t row = row_at(group, i);
				struct date when = date_of_day(day);

				if (fact_held(pack, group, row, when))
					cr_assert(fact_maybe_held(pack, group,
								  row, when));
			}
	}
}

Test(facts, office_is_exclusive_inside_its_window_alone)
{
	const struct group *chair = test_group(pack, "chair");
	const struct group *deputy = test_group(pack, "deputy");

	cr_expect(fact_exclusive(pack, chair, given_date("2000-01-01")));
	cr_expect(fact_exclusive(pack, chair, given_date("2010-12-31")));
	cr_expect(fact_exclusive(pack, chair, given_date("2000/2010")));
	cr_expect(not(fact_exclusive(pack, chair, given_date("1999-12-31"))));
	cr_expect(not(fact_exclusive(pack, chair, given_date("2011-01-01"))));
	cr_expect(not(fact_exclusive(pack, chair, given_date("2010/2011"))));
	cr_expect(not(fact_exclusive(pack, chair, given_date("2010/.."))));
	cr_expect(not(fact_exclusive(pack, deputy, given_date("2001"))));
	cr_expect(fact_complete(pack, chair, given_date("2005")));
	cr_expect(not(fact_complete(pack, deputy, given_date("2005"))));
}

static const struct {
	const char *group;
	uint32_t row;
	const char *inside;
} named[] = {
	{"names", 0, "2000-01-01/2006-12-21"},
	{"names", 1, "2006-12-23/2022-02-28"},
	{"names", 2, "2022-03-02/2024-12-31"},
	{"other_names", 0, "2004-01-01/2004-01-31"},
	{"other_names", 1, "2004-03-01/2024-12-31"},
	{"other_names", 2, NULL},
};

Test(facts, name_is_in_force_between_the_days_of_change)
{
	struct similarity *similarity = similarity_create(pack);

	for (size_t i = 0; i < COUNT(named); i++) {
		const struct group *group = test_group(pack, named[i].group);
		struct date inside = {0, 0, DATE_DAY, DATE_WHOLE};
		bool found = fact_named(similarity, group,
					row_at(group, named[i].row), &inside);
		struct date wanted;

		cr_expect(found == (named[i].inside != NULL), "row %zu", i);
		if (!named[i].inside)
			continue;
		wanted = given_date(named[i].inside);
		cr_expect(inside.first == wanted.first &&
				  inside.last == wanted.last,
			  "row %zu: %d to %d", i, inside.first, inside.last);
	}
	similarity_free(similarity);
}

Test(facts, neighbours_are_of_the_same_subject)
{
	const struct group *names = test_group(pack, "names");
	const struct group *others = test_group(pack, "other_names");

	cr_expect(eq(u32, fact_before(pack, names, row_at(names, 0)),
		     INDEX_NONE));
	cr_expect(eq(u32, fact_after(pack, names, row_at(names, 0)),
		     row_at(names, 1)));
	cr_expect(eq(u32, fact_before(pack, names, row_at(names, 2)),
		     row_at(names, 1)));
	cr_expect(
		eq(u32, fact_after(pack, names, row_at(names, 2)), INDEX_NONE));
	cr_expect(eq(u32, fact_after(pack, others, row_at(others, 0)),
		     row_at(others, 1)));
	cr_expect(eq(u32, fact_after(pack, others, row_at(others, 1)),
		     INDEX_NONE));
	cr_expect(eq(u32, fact_before(pack, others, row_at(others, 2)),
		     INDEX_NONE));
}

/* For each pair of rows of `votes`: s same, d different, . uncertain. */
static void check_pairs(uint32_t column, uint32_t n, const char *const *wanted)
{
	const struct group *votes = test_group(pack, "votes");

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++) {
			const struct value *a = pack_cell(
				pack, votes, row_at(votes, i), column);
			const struct value *b = pack_cell(
				pack, votes, row_at(votes, j), column);
			bool same = fact_same(pack, a, b);
			bool differ = fact_differ(pack, a, b);
			char got = same ? 's' : differ ? 'd' : '.';

			cr_expect(same + differ < 2, "rows %u, %u", i, j);
			cr_expect(got == wanted[i][j], "rows %u, %u: %c", i, j,
				  got);
		}
}

Test(facts, figures_are_the_same_or_differ_only_when_certain)
{
	/* exact, exact, exact, about, two disputed, exact, exact, over, none */
	static const char *const shares[] = {
		"ssd.ddddd.", "ssd.ddddd.", "dds.ddddd.", "....ddddd.",
		"dddd...d..", "dddd..dd..", "dddd.dsdd.", "ddddddds..",
		"dddd..d...", "..........",
	};

	check_pairs(1, COUNT(shares), shares);
}

Test(facts, texts_dates_and_things_likewise)
{
	static const char *const texts[] = {"ssd", "ssd", "dds"};
	static const char *const dates[] = {"ss.d", "ss.d", "...d", "ddd."};
	static const char *const things[] = {"ssd", "ssd", "dds"};

	check_pairs(2, 3, texts);
	check_pairs(3, 4, dates);
	check_pairs(4, 3, things);
}

Test(facts, values_of_unlike_kind_are_never_compared)
{
	const struct group *votes = test_group(pack, "votes");
	uint32_t row = row_at(votes, 0);

	for (uint32_t i = 0; i < votes->n_columns; i++)
		for (uint32_t j = 0; j < votes->n_columns; j++) {
			const struct value *a = pack_cell(pack, votes, row, i);
			const struct value *b = pack_cell(pack, votes, row, j);

			if (a->kind == b->kind)
				continue;
			cr_expect(not(fact_same(pack, a, b)));
			cr_expect(not(fact_differ(pack, a, b)));
		}
}

static const struct {
	const char *text;
	int64_t lo;
	int64_t hi;
} ranges[] = {
	{"400", 4000000, 4000000},
	{"-3", -30000, -30000},
	{"about 400", 2000000, 6000000},
	{"about -400", -6000000, -2000000},
	{"about 0", 0, 0},
	{"over 100", 1000000, 2000000},
	{"over -100", -1000000, 0},
	{"almost 60", 300000, 600000},
	{"almost -60", -900000, -600000},
	{"disputed 88.1 or 88.4", 881000, 884000},
	{"over 99999999999999", 999999999999990000, 1999999999999980000},
};

Test(facts, range_is_what_the_words_allow)
{
	for (size_t i = 0; i < COUNT(ranges); i++) {
		struct number number;
		struct number_range range;

		cr_assert(number_parse(str_of(ranges[i].text), &number) ==
			  NUMBER_OK);
		range = number_range(number);
		cr_expect(range.lo == ranges[i].lo && range.hi == ranges[i].hi,
			  "%s", ranges[i].text);
	}
}

Test(facts, nearby_walks_outwards_over_every_other_row)
{
	struct group group = {.first_row = 10, .n_rows = 6};
	static const uint32_t wanted[] = {13, 11, 14, 10, 15};
	struct nearby near = nearby_from(&group, 12);
	uint32_t n = 0;
	uint32_t row;

	while (nearby_next(&near, &row)) {
		cr_assert(lt(u32, n, COUNT(wanted)));
		cr_expect(eq(u32, row, wanted[n]));
		n++;
	}
	cr_expect(eq(u32, n, COUNT(wanted)));
	cr_expect(not(nearby_next(&near, &row)));
}

/* All of the nearest 32 on each side, then those 64, 128 ... away. */
Test(facts, nearby_takes_longer_steps_far_away)
{
	struct group group = {.first_row = 0, .n_rows = 1000};
	struct nearby near = nearby_from(&group, 100);
	uint32_t n = 0;
	uint32_t row;

	while (nearby_next(&near, &row))
		n++;
	cr_expect(eq(u32, n, 64 + 1 + 4));
	cr_expect(eq(u32, row, 100 + 512));
}

Test(facts, nearby_on_one_side_finds_none_of_the_other)
{
	struct group group = {.first_row = 10, .n_rows = 200};
	struct nearby ahead = nearby_ahead(&group, 100);
	struct nearby back = nearby_back(&group, 100);
	uint32_t row;

	for (uint32_t i = 0; i < 64; i++) {
		cr_assert(nearby_next(&ahead, &row));
		cr_expect(eq(u32, row, 101 + i));
		cr_assert(nearby_next(&back, &row));
		cr_expect(eq(u32, row, 99 - i));
	}
	cr_expect(not(nearby_next(&ahead, &row)));
	cr_expect(not(nearby_next(&back, &row)));
}

Test(facts, nearby_of_one_row_finds_none)
{
	struct group group = {.first_row = 0, .n_rows = 1};
	struct nearby near = nearby_from(&group, 0);
	uint32_t row;

	cr_expect(not(nearby_next(&near, &row)));
	group = (struct group){.first_row = 0, .n_rows = 2};
	near = nearby_from(&group, 0);
	cr_expect(nearby_next(&near, &row));
	cr_expect(eq(u32, row, 1));
	cr_expect(not(nearby_next(&near, &row)));
}
