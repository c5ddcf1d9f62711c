#include "question/unit_words.h"

#include "test_pack.h"

static const char words[] = "units:\n"
			    "  km: [kilometre, kilometres]\n"
			    "  $: [dollar, dollars]\n"
			    "  °C: [degree Celsius, degrees Celsius]\n";

static const struct {
	const char *unit; /* as in the pack */
	const char *symbol, *one, *many;
	bool is_before;
	const char *all; /* its spellings */
} units[] = {
	{"seats", "", "seats", "seats", false, "seats seats"},
	{"[seat, seats]", "", "seat", "seats", false, "seat seats"},
	{"km", "km", "kilometre", "kilometres", false,
	 "km kilometre kilometres"},
	{"°C", "°C", "degree Celsius", "degrees Celsius", false,
	 "°C degree Celsius degrees Celsius"},
	{"{symbol: km}", "km", "kilometre", "kilometres", false,
	 "km kilometre kilometres"},
	{"{symbol: km, name: [verst, versts], also: [vorst, vorsts]}", "km",
	 "verst", "versts", false, "km verst versts vorst vorsts"},
	{"{name: league}", "", "league", "league", false, "league league"},
	{"{name: [league, leagues], also: [lg]}", "", "league", "leagues",
	 false, "league leagues lg"},
	{"{symbol: zz}", "zz", "", "", false, "zz"},
	{"$", "$", "dollar", "dollars", true, "$ dollar dollars"},
	{"{symbol: $, before: no}", "$", "dollar", "dollars", false,
	 "$ dollar dollars"},
	{"{symbol: €}", "€", "", "", true, "€"},
	{"₿", "₿", "₿", "₿", true, "₿ ₿ ₿"},
	{"{symbol: zz, before: yes}", "zz", "", "", true, "zz"},
};

static void check_unit(size_t i, const struct phrases *phrases)
{
	struct strbuf body = STRBUF_INIT;
	struct strbuf joined = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct pack *pack;
	const struct column *column;
	struct unit_words found;
	struct str *all;
	uint32_t n;

	strbuf_addf(&body,
		    "facts:\n  n:\n    kind: number\n    title: size\n"
		    "    unit: %s\n    rows: [{what: a, value: 5}]\n",
		    units[i].unit);
	pack = test_pack(strbuf_text(&body));
	column = pack_column(pack, test_group(pack, "n"), NUMBER_VALUE);
	found = unit_words(pack, phrases, &arena, column);
	expect_str(found.symbol, units[i].symbol);
	expect_str(found.one, units[i].one);
	expect_str(found.many, units[i].many);
	cr_expect(found.is_before == units[i].is_before, "unit %zu", i);
	all = unit_spellings(pack, phrases, &arena, column, &n);
	for (uint32_t j = 0; j < n; j++)
		strbuf_addf(&joined, "%s" STR_FMT, j ? " " : "",
			    STR_ARG(all[j]));
	expect_str(strbuf_str(&joined), units[i].all);
	pack_free(pack);
	arena_finish(&arena);
	strbuf_finish(&joined);
	strbuf_finish(&body);
}

Test(unit_words, symbol_brings_its_names_and_others_are_what_is_written)
{
	struct phrases *phrases = test_phrases(words);

	for (size_t i = 0; i < COUNT(units); i++)
		check_unit(i, phrases);
	phrases_free(phrases);
}
