#include "facts/related.h"

#include "test_pack.h"

static const char body[] =
	"things:\n"
	"  seas:\n"
	"    ocean: Ocean\n"
	"    atlantic: {name: Atlantic, part_of: ocean}\n"
	"    gulf: {name: Gulf of Mexico, part_of: atlantic}\n"
	"    america: {name: Gulf of America, same_as: gulf}\n"
	"    bay: {name: Bay of Campeche, part_of: america}\n"
	"    pacific: {name: Pacific, part_of: ocean}\n"
	"    caspian: Caspian\n"
	"    black: Black Sea\n"
	"    strait: {name: Kerch Strait, part_of: [azov, black]}\n"
	"    azov: Sea of Azov\n"
	"    w: {name: Dubh, same_as: x}\n"
	"    x: Siyah\n"
	"    y: {name: Qara, same_as: z}\n"
	"    z: {name: Negru, same_as: w}\n"
	"facts:\n"
	"  cells:\n"
	"    kind: link\n"
	"    title: cell\n"
	"    rows:\n"
	"      - {what: a, value: red blood cell}\n"
	"      - {what: b, value: Blood cell}\n"
	"      - {what: c, value: blood}\n"
	"      - {what: d, value: blood cellar}\n";

static const struct {
	const char *a, *b;
	bool related;
} pairs[] = {
	{"ocean", "ocean", true},
	{"atlantic", "ocean", true},
	{"gulf", "ocean", true},	/* via the Atlantic */
	{"america", "gulf", true},	/* the same */
	{"america", "atlantic", true},	/* as the other is */
	{"bay", "gulf", true},		/* a part of the same */
	{"bay", "ocean", true},		/* all of these together */
	{"atlantic", "pacific", false}, /* two parts of one whole */
	{"bay", "pacific", false},
	{"caspian", "ocean", false},
	{"strait", "azov", true}, /* one of two wholes */
	{"strait", "black", true},
	{"azov", "black", false},
	{"w", "x", true}, /* two circles that became one */
	{"w", "y", true},
	{"x", "y", true},
	{"x", "z", true},
	{"x", "black", false},
};

Test(related, parts_wholes_and_the_same_are_related)
{
	struct pack *pack = test_pack(body);

	for (size_t i = 0; i < COUNT(pairs); i++) {
		uint32_t a = given_thing(pack, pairs[i].a);
		uint32_t b = given_thing(pack, pairs[i].b);

		cr_expect(things_related(pack, a, b) == pairs[i].related,
			  "%s and %s", pairs[i].a, pairs[i].b);
		cr_expect(things_related(pack, b, a) == pairs[i].related,
			  "%s and %s", pairs[i].b, pairs[i].a);
	}
	pack_free(pack);
}

Test(related, circle_of_the_same_has_one_that_stands_for_all)
{
	static const char *const same[] = {"w", "x", "y", "z"};
	struct pack *pack = test_pack(body);
	uint32_t one = pack_thing_same(pack, given_thing(pack, "w"));

	for (size_t i = 0; i < COUNT(same); i++)
		cr_expect(
			eq(u32, one,
			   pack_thing_same(pack, given_thing(pack, same[i]))));
	cr_expect(ne(u32, one,
		     pack_thing_same(pack, given_thing(pack, "black"))));
	pack_free(pack);
}

/* Things, each of which is a part of the next, and one that has no part. */
static struct pack *chain_of(uint32_t n)
{
	struct strbuf text = STRBUF_INIT;
	struct pack *pack;

	strbuf_addz(&text, "things:\n  boxes:\n    lone: Lone\n");
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(&text, "    b%u: {name: Box %u, part_of: b%u}\n", i,
			    i, i + 1);
	strbuf_addf(&text,
		    "    b%u: Box\n"
		    "facts: {l: {kind: list, title: a box, forms: none, "
		    "rows: [{what: x}]}}\n",
		    n);
	pack = test_pack(strbuf_text(&text));
	strbuf_finish(&text);
	return pack;
}

Test(related, long_chains_are_followed_and_too_long_ones_are_related)
{
	struct pack *pack = chain_of(200);

	cr_expect(things_related(pack, given_thing(pack, "b0"),
				 given_thing(pack, "b200")));
	cr_expect(not(things_related(pack, given_thing(pack, "b0"),
				     given_thing(pack, "lone"))));
	pack_free(pack);
	pack = chain_of(1000);
	cr_expect(things_related(pack, given_thing(pack, "b0"),
				 given_thing(pack, "b1000")));
	/* Unknown, so assumed to be safe. */
	cr_expect(things_related(pack, given_thing(pack, "b0"),
				 given_thing(pack, "lone")));
	pack_free(pack);
}

Test(related, text_inside_another_is_a_part_of_it)
{
	struct pack *pack = test_pack(body);
	const struct group *group = test_group(pack, "cells");
	static const bool apart[4][4] = {
		{false, false, false, true},
		{false, false, false, true},
		{false, false, false, false},
		{true, true, false, false},
	};

	for (uint32_t i = 0; i < 4; i++)
		for (uint32_t j = 0; j < 4; j++)
			cr_expect(values_apart(pack,
					       pack_cell(pack, group,
							 group->first_row + i,
							 LINK_VALUE),
					       pack_cell(pack, group,
							 group->first_row + j,
							 LINK_VALUE)) ==
					  apart[i][j],
				  "%u and %u", i, j);
	pack_free(pack);
}

Test(related, words_count_and_not_letters)
{
	cr_expect(texts_apart(STR("oxen"), STR("ox")));
	cr_expect(not(texts_apart(STR("the ox"), STR("Ox"))));
	cr_expect(not(texts_apart(STR("Ox"), STR("the ox"))));
	cr_expect(texts_apart(STR("Asar"), STR("Otan")));
}

static const struct {
	const char *a, *b;
	bool apart;
} figures[] = {
	{"2.7–2.8", "2.71", false},
	{"2.7–2.8", "4.0", true},
	{"6–6.5", "5.5–6.5", false},
	{"6–6.5", "6.5–7", false}, /* the end of both */
	{"12–15", "12–16 years", false},
	{"12–15 years", "16–18 years", true},
	{"40 cm to 44 cm", "42 cm", false},
	{"40 to 44 cm", "45 cm", true},
	{"5 km", "5 miles", true},
	{"-5", "-7–-3", false},
	{"1,500", "1500", false},
	{"1,500", "1,5", true},
	{"2,7–2,8", "2.75", false},
	{"4–2", "3–1", true}, /* scores */
	{"1914–18", "1915", true},
	{"about 5", "3–6", true}, /* a word */
	{"5–", "5 –", false},
	{"999999999999999", "999999999999998", true},
};

Test(related, figures_are_apart_if_no_figure_fits_both)
{
	for (size_t i = 0; i < COUNT(figures); i++) {
		struct str a = str_of(figures[i].a);
		struct str b = str_of(figures[i].b);

		cr_expect(texts_apart(a, b) == figures[i].apart, "%s and %s",
			  figures[i].a, figures[i].b);
		cr_expect(texts_apart(b, a) == figures[i].apart, "%s and %s",
			  figures[i].b, figures[i].a);
	}
}
