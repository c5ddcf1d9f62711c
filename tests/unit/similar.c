#include "facts/similar.h"

#include "test_pack.h"

#include "base/rng.h"
#include "facts/facts.h"

/* One group of each kind, with more rows than are examined one by one. */

enum { ROWS = 120, THINGS = 40 };

static struct pack *pack;
static struct similarity *similarity;
static struct rng rng;

static void add_things(struct strbuf *body)
{
	strbuf_addz(body, "things:\n  people:\n");
	for (uint32_t i = 0; i < THINGS; i++)
		strbuf_addf(body, "    p%u: Person number %u\n", i, i);
	strbuf_addz(body, "facts:\n");
}

static void add_text(struct strbuf *body, uint32_t row)
{
	static const char *const words[] = {"The siege", "Siege", "SIÈGE",
					    "siege the", "Осада", "Osada",
					    "raid"};

	strbuf_addf(body, "%s of %u", words[rng_below(&rng, 7)], row / 3);
}

static void add_date(struct strbuf *body)
{
	uint32_t year = 1900 + rng_below(&rng, 80);

	switch (rng_below(&rng, 4)) {
	case 0:
		strbuf_addf(body, "%u", year);
		return;
	case 1:
		strbuf_addf(body, "%u-%02u", year, 1 + rng_below(&rng, 12));
		return;
	case 2:
		strbuf_addf(body, "%u/%u", year, year + rng_below(&rng, 30));
		return;
	default:
		strbuf_addf(body, "%u-%02u-%02u", year, 1 + rng_below(&rng, 12),
			    1 + rng_below(&rng, 28));
	}
}

/* Half of the subjects have few rows, one has most of them. */
static void add_subject(struct strbuf *body)
{
	uint32_t about = rng_below(&rng, 2) ? 0 : rng_below(&rng, THINGS);

	strbuf_addf(body, ", of: p%u", about);
}

static void add_events(struct strbuf *body)
{
	strbuf_addz(body, "  events:\n    kind: event\n    rows:\n");
	for (uint32_t i = 0; i < ROWS; i++) {
		strbuf_addz(body, "      - {what: ");
		add_text(body, i);
		strbuf_addz(body, ", on: ");
		add_date(body);
		strbuf_addf(body, ", id: e%u}\n", i);
	}
}

static void add_terms(struct strbuf *body)
{
	strbuf_addz(body,
		    "  terms:\n    kind: term\n    who: people\n"
		    "    of: people\n    title: Head of {of}\n    rows:\n");
	for (uint32_t i = 0; i < ROWS; i++) {
		uint32_t from = 1900 + rng_below(&rng, 80);

		strbuf_addf(body, "      - {who: p%u, from: %u",
			    rng_below(&rng, THINGS), from);
		if (rng_below(&rng, 4))
			strbuf_addf(body, ", to: %u",
				    from + 1 + rng_below(&rng, 20));
		add_subject(body);
		strbuf_addf(body, ", id: t%u}\n", i);
	}
}

static void add_series(struct strbuf *body)
{
	static const char *const words[] = {"", "about ", "over ", "almost "};

	strbuf_addz(body, "  series:\n    kind: series\n    of: people\n"
			  "    title: count\n    columns: {seats: number, "
			  "name: text, day: date}\n    rows:\n");
	for (uint32_t i = 0; i < ROWS; i++) {
		strbuf_addz(body, "      - {on: ");
		add_date(body);
		if (rng_below(&rng, 4))
			strbuf_addf(body, ", seats: %s%u",
				    words[rng_below(&rng, 4)],
				    1 + rng_below(&rng, 5000));
		strbuf_addz(body, ", name: ");
		add_text(body, i);
		if (rng_below(&rng, 4)) {
			strbuf_addz(body, ", day: ");
			add_date(body);
		}
		add_subject(body);
		strbuf_addf(body, ", id: s%u}\n", i);
	}
}

static void set_up(void)
{
	struct strbuf body = STRBUF_INIT;

	rng = rng_make(1, 1);
	add_things(&body);
	add_events(&body);
	add_terms(&body);
	add_series(&body);
	pack = test_pack(strbuf_text(&body));
	strbuf_finish(&body);
	similarity = similarity_create(pack);
}

static void tear_down(void)
{
	similarity_free(similarity);
	pack_free(pack);
}

TestSuite(similar, .init = set_up, .fini = tear_down);

static bool found(struct similar walk, uint32_t wanted)
{
	uint32_t row;

	while (similar_next(&walk, &row))
		if (row == wanted)
			return true;
	return false;
}

/* Must `other` be among the similar rows for `column`? */
static bool is_alike(const struct group *group, uint32_t row, uint32_t other,
		     uint32_t column, unsigned how)
{
	const struct value *a = pack_cell(pack, group, row, column);
	const struct value *b = pack_cell(pack, group, other, column);

	if (how & SIMILAR_SAME_SUBJECT &&
	    pack_subject(pack, group, row) != pack_subject(pack, group, other))
		return false;
	if (a->kind == VALUE_NONE || b->kind == VALUE_NONE)
		return how & SIMILAR_OR_EMPTY;
	return !fact_differ(pack, a, b);
}

static void expect_all(const struct group *group, uint32_t column, unsigned how)
{
	for (uint32_t i = 0; i < group->n_rows; i++)
		for (uint32_t j = 0; j < group->n_rows; j++) {
			uint32_t row = group->first_row + i;
			uint32_t other = group->first_row + j;

			if (!is_alike(group, row, other, column, how))
				continue;
			cr_expect(found(similar_rows(similarity, group, row,
						     column, how),
					other),
				  "column %u, how %u: %u, %u", column, how, row,
				  other);
		}
}

Test(similar, leaves_no_row_out)
{
	for (uint32_t g = 0; g < pack->n_groups; g++)
		for (uint32_t i = 0; i < pack->groups[g].n_columns; i++) {
			expect_all(&pack->groups[g], i, SIMILAR_ANY);
			expect_all(&pack->groups[g], i, SIMILAR_SAME_SUBJECT);
			expect_all(&pack->groups[g], i, SIMILAR_OR_EMPTY);
		}
}

Test(similar, leaves_out_no_text_that_reads_the_same)
{
	const struct group *events = test_group(pack, "events");

	for (uint32_t i = 0; i < events->n_rows; i++)
		for (uint32_t j = 0; j < events->n_rows; j++) {
			uint32_t row = events->first_row + i;
			uint32_t other = events->first_row + j;
			bool same = str_eq(
				pack_value_text(
					pack, pack_cell(pack, events, row, 0)),
				pack_value_text(pack, pack_cell(pack, events,
								other, 0)));

			if (!same)
				continue;
			cr_expect(
				found(similar_rows(similarity, events, row,
						   EVENT_WHAT, SIMILAR_FOLDED),
				      other));
		}
}

Test(similar, finds_every_term_that_may_have_gone_on)
{
	const struct group *terms = test_group(pack, "terms");

	for (uint32_t i = 0; i < terms->n_rows; i++)
		for (int year = 1899; year < 2003; year += 3)
			for (uint32_t j = 0; j < terms->n_rows; j++) {
				uint32_t row = terms->first_row + i;
				uint32_t other = terms->first_row + j;
				struct date when = date_of_year(year);

				if (pack_subject(pack, terms, row) !=
					    pack_subject(pack, terms, other) ||
				    !fact_maybe_held(pack, terms, other, when))
					continue;
				cr_expect(found(similar_terms(similarity, terms,
							      row, when),
						other));
			}
}

/* The purpose: of a thousand different rows, only one is examined. */
Test(similar, looks_at_few)
{
	const struct group *events = test_group(pack, "events");
	uint32_t looked = 0;
	uint32_t row;

	for (uint32_t i = 0; i < events->n_rows; i++) {
		struct similar walk =
			similar_rows(similarity, events, events->first_row + i,
				     EVENT_WHAT, SIMILAR_FOLDED);

		while (similar_next(&walk, &row))
			looked++;
	}
	cr_expect(lt(u32, looked, 4 * ROWS), "%u", looked);
}

static uint32_t steps(struct similar walk)
{
	uint32_t row;
	uint32_t n = 0;

	while (similar_next(&walk, &row))
		n++;
	return n;
}

/* Texts that differ only in signs, which masking the case bit must not make
 * equal. */
Test(similar, tells_signs_apart)
{
	struct strbuf body = STRBUF_INIT;
	struct pack *signs;
	const struct group *events;
	struct similarity *of_signs;
	uint32_t looked = 0;

	strbuf_addz(&body, "facts:\n  e:\n    kind: event\n    rows:\n");
	for (uint32_t i = 0; i < 256; i++) {
		strbuf_addz(&body, "      - {what: '");
		for (uint32_t bit = 0; bit < 8; bit++)
			strbuf_addc(&body, i >> bit & 1 ? '^' : '~');
		strbuf_addf(&body, "', on: %u}\n", 1500 + i);
	}
	signs = test_pack(strbuf_text(&body));
	events = test_group(signs, "e");
	of_signs = similarity_create(signs);
	for (uint32_t i = 0; i < events->n_rows; i++)
		looked += steps(similar_rows(of_signs, events,
					     events->first_row + i, EVENT_WHAT,
					     SIMILAR_FOLDED));
	cr_expect(eq(u32, looked, events->n_rows));
	similarity_free(of_signs);
	pack_free(signs);
	strbuf_finish(&body);
}

/* One long term before the others does not bring them in. */
Test(similar, one_term_over_all_costs_one_step)
{
	struct strbuf body = STRBUF_INIT;
	struct pack *over;
	const struct group *terms;
	struct similarity *of_over;
	uint32_t looked = 0;

	strbuf_addz(&body,
		    "facts:\n  t:\n    kind: term\n    title: Reeve\n"
		    "    rows:\n      - {who: x, from: 1000, to: 2000}\n");
	for (uint32_t i = 0; i < 300; i++)
		strbuf_addf(&body, "      - {who: a%u, from: %u, to: %u}\n", i,
			    1001 + 2 * i, 1002 + 2 * i);
	over = test_pack(strbuf_text(&body));
	terms = test_group(over, "t");
	of_over = similarity_create(over);
	for (uint32_t i = 1; i < terms->n_rows; i++) {
		struct date year = date_of_year(1000 + 2 * (int)i);

		cr_expect(found(similar_terms(of_over, terms,
					      terms->first_row + i, year),
				terms->first_row + i));
		looked += steps(similar_terms(of_over, terms,
					      terms->first_row + i, year));
	}
	cr_expect(eq(u32, looked, 2 * (terms->n_rows - 1)));
	similarity_free(of_over);
	pack_free(over);
	strbuf_finish(&body);
}
