#include "expect.h"

#include "base/suggest.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const char *const known[] = {"title", "level", "on",   "from",
				    "to",    "who",   "also", "one_at_a_time",
				    "people"};

/* A word, and the known word expected for it; empty for none. */
static const struct {
	const char *word;
	const char *meant;
} words[] = {
	{"tilte", "title"},
	{"titles", "title"},
	{"Title", "title"},
	{"TITLE", "title"},
	{"levle", "level"},
	{"peple", "people"},
	{"one-at-a-time", "one_at_a_time"},
	{"oneAtATime", "one_at_a_time"},
	{"one_at_time", "one_at_a_time"},
	{"fro", "from"},
	{"form", "from"},
	/* synonyms */
	{"date", "on"},
	{"until", "to"},
	{"since", "from"},
	{"aliases", "also"},
	/* too different, or nothing left of the word */
	{"colour", ""},
	{"x", ""},
	{"", ""},
	{"a", ""},
	{"xyz", ""},
	/* a changed digit is not a typo */
	{"title1", ""},
	{"level2", ""},
};

Test(suggest, the_nearest_known_word)
{
	for (size_t i = 0; i < COUNT(words); i++) {
		struct suggest suggest = suggest_for(str_of(words[i].word));

		for (size_t j = 0; j < COUNT(known); j++)
			suggest_add(&suggest, str_of(known[j]));
		cr_expect(str_eq(suggest.best, str_of(words[i].meant)),
			  "`%s`: got `" STR_FMT "`, not `%s`", words[i].word,
			  STR_ARG(suggest.best), words[i].meant);
	}
}

/* The first of equally near ones is kept, and a nearer one wins. */
Test(suggest, order)
{
	struct suggest suggest = suggest_for(STR("bold"));

	suggest_add(&suggest, STR("bolt"));
	suggest_add(&suggest, STR("cold"));
	expect_str(suggest.best, "bolt");
	suggest_add(&suggest, STR("BOLD"));
	expect_str(suggest.best, "BOLD");
}

/* Long words are skipped, not read past their end. */
Test(suggest, long_words)
{
	static const char digits[] = "0123456789012345678901234567890123456789"
				     "0123456789012345678901234567890123456789";
	struct suggest suggest = suggest_for(STR("0123456789"));

	suggest_add(&suggest, str_of(digits));
	cr_expect(eq(sz, suggest.best.len, 0));
	suggest = suggest_for(str_of(digits));
	suggest_add(&suggest, STR("0123456789"));
	cr_expect(eq(sz, suggest.best.len, 0));
}
