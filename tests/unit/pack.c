#include "pack/pack.h"
#include "pack/kind.h"

#include "pack/pack_build.h"
#include "test_pack.h"

#include <string.h>

Test(pack, text_has_each_run_of_space_as_one)
{
	static const struct {
		struct str from;
		const char *to;
	} rows[] = {
		{STR(""), ""},
		{STR("  \n\t "), ""},
		{STR(" Nur  Otan\n"), "Nur Otan"},
		{STR("a\r\n\t b"), "a b"},
		{STR("Отан"), "Отан"},
		{STR("a\xc2\xa0 b"), "a\xc2\xa0 b"},
	};
	struct pack_build build;
	struct text texts[COUNT(rows)];

	memset(&build, 0, sizeof(build));
	for (size_t i = 0; i < COUNT(rows); i++)
		texts[i] = pack_build_text(&build, rows[i].from);
	for (size_t i = 0; i < COUNT(rows); i++)
		expect_str(pack_build_str(&build, texts[i]), rows[i].to);
	pack_build_finish(&build);
}

Test(pack, sealed_pack_holds_every_table)
{
	struct pack_build build;
	struct pack *pack;
	struct text otan;

	memset(&build, 0, sizeof(build));
	otan = pack_build_text(&build, STR("Otan"));
	build.meta.id = otan;
	*vec_push(&build.things) =
		(struct thing){.id = otan, .names = INDEX_NONE};
	*vec_push(&build.spellings) = otan;
	for (uint32_t i = 0; i < 1000; i++)
		*vec_push(&build.rows) = (struct row){.line = i};
	*vec_push(&build.figures) = INT64_MIN;
	pack = pack_build_seal(&build);
	cr_expect(eq(u32, pack->n_things, 1));
	cr_expect(eq(u32, pack->n_rows, 1000));
	cr_expect(eq(u32, pack->rows[999].line, 999));
	cr_expect(eq(u32, pack->n_groups, 0));
	cr_expect(eq(i64, pack->figures[0], INT64_MIN));
	expect_str(pack_text(pack, pack->meta.id), "Otan");
	expect_str(pack_thing_name(pack, 0), "Otan");
	cr_expect(eq(chr, pack_text(pack, otan).ptr[4], '\0'));
	cr_expect(eq(u32, build.rows.n, 0));
	pack_free(pack);
	pack_free(NULL);
}

Test(pack, empty_build_seals_to_an_empty_pack)
{
	struct pack_build build;
	struct pack *pack;

	memset(&build, 0, sizeof(build));
	pack = pack_build_seal(&build);
	cr_expect(eq(u32, pack->n_rows, 0));
	pack_free(pack);
}

static const char *const numbers[] = {
	"0",
	"12",
	"-3",
	"-0.0001",
	"30.90",
	"99999999999999.9999",
	"-99999999999999.9999",
	"about 400",
	"over 1",
	"almost 60",
	"disputed 88.1 or 88.4",
	"disputed -2 or 99999999999999",
};

Test(pack, numbers_come_back_as_they_went_in)
{
	struct pack_build build;
	struct value values[COUNT(numbers)];
	struct number wanted;
	struct pack *pack;

	memset(&build, 0, sizeof(build));
	for (size_t i = 0; i < COUNT(numbers); i++) {
		cr_assert(number_parse(str_of(numbers[i]), &wanted) ==
			  NUMBER_OK);
		values[i] = pack_build_number(&build, wanted);
	}
	pack = pack_build_seal(&build);
	for (size_t i = 0; i < COUNT(numbers); i++) {
		struct number got = pack_value_number(pack, &values[i]);

		number_parse(str_of(numbers[i]), &wanted);
		cr_expect(got.lo == wanted.lo && got.hi == wanted.hi &&
				  got.qualifier == wanted.qualifier &&
				  got.decimals == wanted.decimals,
			  "%s", numbers[i]);
	}
	pack_free(pack);
}

static const char *const dates[] = {
	"1999",	      "1999-02", "1999-02-12",	  "2013-10-17/2013-10-18",
	"0001-01-01", "9999",	 "2022-03-01/..", "../1999",
};

Test(pack, dates_come_back_as_they_went_in)
{
	for (size_t i = 0; i < COUNT(dates); i++) {
		struct date wanted = given_date(dates[i]);
		struct value value = pack_build_date(wanted);
		struct date got = pack_value_date(&value);

		cr_expect(got.first == wanted.first &&
				  got.last == wanted.last &&
				  got.precision == wanted.precision,
			  "%s", dates[i]);
	}
}

static const char body[] =
	"things:\n"
	"  parties: {otan: {name: Otan, also: [Отан]}, asar: Asar}\n"
	"facts:\n"
	"  names:\n"
	"    kind: rename\n"
	"    of: otan\n"
	"    title: the party\n"
	"    rows: [{name: Otan, from: 1999},\n"
	"      {name: Nur Otan, from: 2006-12-22, source: t},\n"
	"      {name: Amanat, from: 2022-03}]\n"
	"  seats:\n"
	"    kind: series\n"
	"    of: parties\n"
	"    title: election\n"
	"    source: t\n"
	"    columns: {seats: count}\n"
	"    rows: [{of: asar, on: 2004, seats: 4}, {of: otan, on: 2004,\n"
	"      seats: 42}, {of: otan, on: 1999, seats: 23, source: s}]\n";

static const struct {
	const char *when;
	const char *name;
} names[] = {
	{"1998-12-31", ""},
	{"1999-01-01", "Otan"},
	{"1999", "Otan"},
	{"2006-12-21", "Otan"},
	{"2006-12-22", ""},
	{"2006-12", ""},
	{"2006-12-23", "Nur Otan"},
	{"2007/2021", "Nur Otan"},
	{"2022-02-28", "Nur Otan"},
	{"2022-03-15", ""},
	{"2022", ""},
	{"2022-04-01", "Amanat"},
	{"2006/2022", ""},
	{"2023/..", "Amanat"},
	{"../2000", "Otan"},
};

Test(pack, thing_has_the_name_of_the_day)
{
	struct pack *pack = test_pack(body);
	uint32_t otan = given_thing(pack, "otan");
	uint32_t asar = given_thing(pack, "asar");

	for (size_t i = 0; i < COUNT(names); i++) {
		struct date when = given_date(names[i].when);

		cr_expect(str_eq(pack_thing_name_on(pack, otan, when),
				 str_of(names[i].name)),
			  "%s: %.*s", names[i].when,
			  STR_ARG(pack_thing_name_on(pack, otan, when)));
		expect_str(pack_thing_name_on(pack, asar, when), "Asar");
	}
	expect_str(pack_thing_name(pack, otan), "Otan");
	pack_free(pack);
}

Test(pack, row_has_its_own_subject_and_source_or_the_groups)
{
	struct pack *pack = test_pack(body);
	const struct group *seats = test_group(pack, "seats");
	const struct group *parties = test_group(pack, "names");
	uint32_t otan = given_thing(pack, "otan");
	uint32_t asar = given_thing(pack, "asar");
	static const char *const sources[] = {"s", "t", "t"};
	const uint32_t subjects[] = {otan, otan, asar};

	for (uint32_t i = 0; i < 3; i++) {
		uint32_t row = seats->first_row + i;
		uint32_t citation = pack_citation(pack, seats, row);

		cr_expect(pack_subject(pack, seats, row) == subjects[i],
			  "row %u", i);
		expect_str(pack_text(pack, pack->citations[citation].id),
			   sources[i]);
		cr_expect(
			eq(u32,
			   pack_subject(pack, parties, parties->first_row + i),
			   otan));
	}
	pack_free(pack);
}

Test(pack, kinds_and_column_types_have_the_words_of_the_format)
{
	static const char *const words[] = {"event",  "term", "rename", "list",
					    "series", "link", "number"};
	static const char *const types[] = {"text",  "texts",  "thing",	 "date",
					    "count", "number", "percent"};

	for (int i = 0; i < FACT_KINDS; i++)
		expect_str(kind_name((enum fact_kind)i), words[i]);
	for (int i = 0; i <= COLUMN_PERCENT; i++)
		expect_str(pack_column_type_name((enum column_type)i),
			   types[i]);
}
