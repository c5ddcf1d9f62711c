#include "pack/pack.h"

#include "test_pack.h"

#define HEAD                                                                   \
	"pack: test\nas_of: 2024-12-31\nsources: {s: Source}\nsource: s\n"     \
	"things:\n"                                                            \
	"  countries: {ge: Georgia, fr: France}\n"                             \
	"  states: {georgia: Georgia, ohio: Ohio}\n"                           \
	"  words: {ring: ano, year: año}\n"                                   \
	"  parties: {asar: Asar}\n"                                            \
	"facts:\n"
#define LINK(id, what, rows)                                                   \
	"  " id ": {kind: link, what: " what ", title: capital, rows: [" rows  \
	"]}\n"
#define SERIES(id, columns, rows)                                              \
	"  " id                                                                \
	": {kind: series, title: election, of: asar, columns: {" columns       \
	"}, rows: [" rows "]}\n"
#define EVENT(id, row)                                                         \
	"  " id ": {kind: event, rows: [" row                                  \
	", {what: the flood, on: 1990}]}\n"
#define TERM(id, title)                                                        \
	"  " id ": {kind: term, title: " title                                 \
	", rows: [{who: Abai, from: 1999, to: 2001}]}\n"

/* The diagnostic for two groups; NULL for none. */
static const struct {
	const char *facts;
	const char *message;
} packs[] = {
	/* One name, two answers. */
	{LINK("a", "countries", "{what: ge, value: Tbilisi}")
		 LINK("b", "states", "{what: georgia, value: Atlanta}"),
	 "line 11 gives another answer to the same question"},
	{LINK("a", "countries", "{what: ge, value: Tbilisi}")
		 LINK("b", "states", "{what: georgia, value: TBILISI}"),
	 NULL},
	{LINK("a", "countries", "{what: fr, value: Paris}")
		 LINK("b", "states", "{what: georgia, value: Atlanta}"),
	 NULL},
	{LINK("a", "countries", "{what: ge, value: [Tbilisi, Mtskheta]}"),
	 NULL},
	/* Numbers and links are asked alike, events are not. */
	{LINK("a", "countries",
	      "{what: ge, value: Tbilisi}") "  b: {kind: number, what: states, "
					    "title: Capital, rows: [{what: "
					    "georgia, value: 5}]}\n",
	 "line 11 gives another answer to the same question"},
	{LINK("a", "countries",
	      "{what: ge, value: Tbilisi}") "  b: {kind: event, what: states, "
					    "title: capital, rows: [{what: "
					    "georgia, on: 1999}]}\n",
	 NULL},
	/* An event is described with its own verb. */
	{EVENT("a", "{what: Asar, on: 2003, verb: was founded}")
		 EVENT("b", "{what: Asar, on: 2004, verb: was founded}"),
	 "line 11 gives another answer to the same question"},
	{EVENT("a", "{what: Asar, on: 2003, verb: take/took place}")
		 EVENT("b", "{what: Asar, on: 2004}"),
	 "line 11 gives another answer to the same question"},
	{EVENT("a", "{what: Asar, on: 2003, verb: was founded}")
		 EVENT("b", "{what: Asar, on: 2004, verb: was dissolved}"),
	 NULL},
	{EVENT("a", "{what: Asar, on: 2003, verb: was founded}")
		 EVENT("b", "{what: Asar, on: 2004}"),
	 NULL},
	/* Accents distinguish names. */
	{LINK("a", "words", "{what: ring, value: x}")
		 LINK("b", "words", "{what: year, value: y}"),
	 NULL},
	{LINK("a", "words", "{what: ring, value: x}")
		 LINK("b", "words", "{what: ring, value: y}"),
	 "line 11 gives another answer to the same question"},
	/* All rows of a term are asked with just the title. */
	{TERM("a", "Chairman") TERM("b", "CHAIRMAN"),
	 "the group `a` in line 11 asks with these words, too"},
	{TERM("a", "Chairman") TERM("b", "Secretary"), NULL},
	/* A series is asked by its labels. */
	{SERIES("a", "share: percent", "{on: 1999, share: 30.9}")
		 SERIES("b", "share: percent", "{on: 2004, share: 60.1}"),
	 "the group `a` in line 11 asks with these words, too"},
	{SERIES("a", "share: percent", "{on: 1999, share: 30.9}")
		 SERIES("b", "seats: count", "{on: 2004, seats: 60}"),
	 NULL},
	{SERIES("a", "share: percent", "{on: 1999, share: 30.9}")
		 SERIES("b", "part: {type: percent, label: Share}",
			"{on: 2004, part: 60.1}"),
	 "the group `a` in line 11 asks with these words, too"},
	{SERIES("a", "share: {type: percent, forms: none}",
		"{on: 1999, share: 3}")
		 SERIES("b", "share: percent", "{on: 2004, share: 60.1}"),
	 NULL},
};

static void check_pack(size_t i)
{
	struct strbuf text = STRBUF_INIT;
	struct diags diags = DIAGS_INIT;
	struct pack *pack;

	strbuf_addf(&text, "%s%s", HEAD, packs[i].facts);
	pack = pack_load_text("test.yaml", strbuf_str(&text), &diags);
	cr_expect(diags.errors == (packs[i].message ? 1 : 0),
		  "pack %zu: %zu errors, the first: %.*s", i,
		  (size_t)diags.errors, STR_ARG(diags.all.at[0].message));
	if (packs[i].message && diags.all.n)
		expect_str(diags.all.at[0].message, packs[i].message);
	pack_free(pack);
	diags_finish(&diags);
	strbuf_finish(&text);
}

Test(validate_stems, same_words_must_have_the_same_answer)
{
	for (size_t i = 0; i < COUNT(packs); i++)
		check_pack(i);
}
