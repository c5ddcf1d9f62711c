#include "question/row_id.h"

#include "pack/slug.h"

#include "test_pack.h"

#include <string.h>

static const struct {
	struct str text;
	const char *slug;
} slugs[] = {
	{STR("Otan"), "otan"},
	{STR("  Nur  Otan! "), "nur-otan"},
	{STR("“Nur Otan” People’s Democratic Party"),
	 "nur-otan-people-s-democratic-party"},
	{STR("Qoşanov & Älihan"), "qosanov-alihan"},
	{STR("1,016,540"), "1-016-540"},
	{STR("a--b__c"), "a-b-c"},
};

Test(key, slug_is_lower_case_ascii_with_dashes)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(slugs); i++) {
		strbuf_reset(&out);
		slug_add(&out, slugs[i].text);
		expect_str(strbuf_str(&out), slugs[i].slug);
	}
	strbuf_finish(&out);
}

static const struct str many[] = {
	STR(""),
	STR(" "),
	STR("?"),
	STR("Отан"),
	STR("Асар"),
	STR("議会"),
	STR("a\xff"),
	STR("\xff\xfe"),
	STR("a\0b"),
	STR("Партия 1"),
	STR("Топ 1"),
	STR("Отан Otan"),
	STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
	STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"),
	STR("a very long text with many words that goes on and on and on, 1"),
	STR("a very long text with many words that goes on and on and on, 2"),
};

static bool is_slug(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    (c != '-' || !i || i + 1 == s.len || s.ptr[i - 1] == '-'))
			return false;
	}
	return s.len > 0;
}

Test(key, slugs_tell_texts_apart_even_when_cut_or_in_other_scripts)
{
	struct strbuf outs[COUNT(many)];

	for (size_t i = 0; i < COUNT(many); i++) {
		outs[i] = STRBUF_INIT;
		slug_add(&outs[i], many[i]);
		cr_expect(is_slug(strbuf_str(&outs[i])), "row %zu: %s", i,
			  strbuf_text(&outs[i]));
		cr_expect(outs[i].len <= 48 + 9, "row %zu: %s", i,
			  strbuf_text(&outs[i]));
		for (size_t j = 0; j < i; j++)
			cr_expect(strcmp(outs[i].ptr, outs[j].ptr) != 0,
				  "rows %zu and %zu: %s", j, i, outs[i].ptr);
	}
	for (size_t i = 0; i < COUNT(many); i++)
		strbuf_finish(&outs[i]);
}

Test(key, slug_of_48_bytes_is_not_cut)
{
	struct strbuf out = STRBUF_INIT;
	char text[50];

	memset(text, 'a', sizeof(text));
	strbuf_addz(&out, "x/");
	slug_add(&out, (struct str){text, 48});
	cr_expect(eq(sz, out.len, 50));
	strbuf_reset(&out);
	slug_add(&out, (struct str){text, 49});
	cr_expect(eq(sz, out.len, 57));
	cr_expect(eq(chr, out.ptr[48], '-'));
	strbuf_finish(&out);
}

static const char body[] =
	"things:\n"
	"  people: {a: Abai, b: Bolat}\n"
	"  parties: {otan: Otan, asar: Asar}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    rows: [{who: a, from: 2000-01-01}, {who: b, from: 2002-05},\n"
	"      {who: a, from: ../1990}, {who: a, from: 2003/..}]\n"
	"  events:\n"
	"    kind: event\n"
	"    title: an event\n"
	"    rows: [{what: the First, on: 2001}, {what: the Other, on: 2001},\n"
	"      {what: the Third, on: 2002-03-04/2002-03-05},\n"
	"      {what: the Fourth, on: 2003, id: fourth},\n"
	"      {what: the Ides, on: 15 March 44 BC}, {what: it, on: AD 9}]\n"
	"  names:\n"
	"    kind: rename\n"
	"    of: parties\n"
	"    title: the name\n"
	"    rows: [{of: otan, name: Otan, from: 1999},\n"
	"      {of: otan, name: Nur Otan, from: 2006-12-22},\n"
	"      {of: asar, name: Asar, from: 1999}]\n"
	"  merged:\n"
	"    kind: list\n"
	"    what: parties\n"
	"    title: a party that merged\n"
	"    rows: [{what: asar, on: 2006}]\n"
	"  founders:\n"
	"    kind: link\n"
	"    what: parties\n"
	"    title: founder\n"
	"    rows: [{what: otan, value: Somebody}]\n"
	"  seats:\n"
	"    kind: series\n"
	"    of: parties\n"
	"    title: election\n"
	"    columns: {seats: count}\n"
	"    rows: [{of: otan, on: 1999, seats: 23}]\n"
	"  members:\n"
	"    kind: number\n"
	"    title: the number of members\n"
	"    rows: [{what: Otan in 2000, value: 126000}]\n";

static const struct {
	const char *group;
	uint32_t row;
	const char *key;
} keys[] = {
	{"chair", 0, "a-..1990-12-31"},
	{"chair", 1, "a-2000-01-01"},
	{"chair", 2, "b-2002-05"},
	{"chair", 3, "a-2003-01-01"},
	{"events", 0, "0044bc-03-15"},
	{"events", 1, "0009"},
	{"events", 2, "the-first-2001"}, /* two events of one date need names */
	{"events", 3, "the-other-2001"},
	{"events", 4, "2002-03-04..2002-03-05"},
	{"events", 5, "fourth"},
	{"names", 0, "otan-1999"},
	{"names", 1, "otan-2006-12-22"},
	{"names", 2, "asar-1999"},
	{"merged", 0, "asar"},
	{"founders", 0, "otan"},
	{"seats", 0, "otan-1999"},
	{"members", 0, "otan-in-2000"},
};

Test(key, row_is_known_by_ids_and_dates)
{
	struct pack *pack = test_pack(body);
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(keys); i++) {
		const struct group *group = test_group(pack, keys[i].group);

		strbuf_reset(&out);
		row_id_add(&out, pack, group, group->first_row + keys[i].row);
		cr_expect(str_eq(strbuf_str(&out), str_of(keys[i].key)),
			  "%s %u: %s", keys[i].group, keys[i].row,
			  strbuf_text(&out));
	}
	strbuf_finish(&out);
	pack_free(pack);
}

Test(key, fact_is_known_by_its_pack_and_group_too)
{
	struct pack *pack = test_pack(body);
	struct strbuf out = STRBUF_INIT;
	struct strbuf wanted = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(keys); i++) {
		const struct group *group = test_group(pack, keys[i].group);

		strbuf_reset(&out);
		strbuf_reset(&wanted);
		strbuf_addf(&wanted, "test/%s/%s", keys[i].group, keys[i].key);
		row_id_add_fact(&out, pack, group->first_row + keys[i].row);
		expect_str(strbuf_str(&out), strbuf_text(&wanted));
	}
	strbuf_finish(&wanted);
	strbuf_finish(&out);
	pack_free(pack);
}

Test(key, order_of_rows_in_the_file_does_not_matter)
{
	static const char *const bodies[] = {
		"facts: {e: {kind: event, title: an event, rows: ["
		"{what: x, on: 2001}, {what: y, on: 2001}, "
		"{what: z, on: 2000}]}}",
		"facts: {e: {kind: event, title: an event, rows: ["
		"{what: z, on: 2000}, {what: y, on: 2001}, "
		"{what: x, on: 2001}]}}",
	};
	struct strbuf outs[2] = {STRBUF_INIT, STRBUF_INIT};

	for (int i = 0; i < 2; i++) {
		struct pack *pack = test_pack(bodies[i]);
		const struct group *group = test_group(pack, "e");

		for (uint32_t row = 0; row < 3; row++)
			for (uint32_t j = 0; j < 3; j++) {
				struct str what = pack_value_text(
					pack,
					pack_cell(pack, group, j, EVENT_WHAT));

				if (what.ptr[0] != "xyz"[row])
					continue;
				strbuf_addc(&outs[i], '/');
				row_id_add(&outs[i], pack, group, j);
			}
		pack_free(pack);
	}
	expect_str(strbuf_str(&outs[0]), "/x-2001/y-2001/2000");
	expect_str(strbuf_str(&outs[0]), strbuf_text(&outs[1]));
	strbuf_finish(&outs[0]);
	strbuf_finish(&outs[1]);
}

Test(key, a_verb_tells_two_events_of_one_day_apart)
{
	struct pack *pack = test_pack(
		"facts: {e: {kind: event, rows: ["
		"{what: x, on: 2000, verb: was founded}, "
		"{what: x, on: 2001}, {what: x, on: 2001, verb: end/ended}, "
		"{what: y, on: 2001, verb: was founded}]}}");
	const struct group *group = test_group(pack, "e");
	struct strbuf out = STRBUF_INIT;

	for (uint32_t row = 0; row < group->n_rows; row++) {
		strbuf_addc(&out, '/');
		row_id_add(&out, pack, group, row);
	}
	expect_str(strbuf_str(&out),
		   "/2000/x-2001/x-end-ended-2001/y-was-founded-2001");
	strbuf_finish(&out);
	pack_free(pack);
}
