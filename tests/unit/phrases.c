#include "question/phrases.h"

#include "test_pack.h"

Test(phrases, nested_keys_are_joined_with_dots)
{
	struct phrases *phrases =
		test_phrases("a: top\nforms:\n  x: ' in {year} '\n"
			     "  deep: {er: down}\n  empty:\n"
			     "months: [January, February]\n");

	expect_str(phrases_get(phrases, STR("a")), "top");
	expect_str(phrases_get(phrases, STR("forms.x")), "in {year}");
	expect_str(phrases_get(phrases, STR("forms.deep.er")), "down");
	expect_str(phrases_get(phrases, STR("months.1")), "January");
	expect_str(phrases_get(phrases, STR("months.2")), "February");
	phrases_free(phrases);
}

Test(phrases, what_is_not_there_is_empty)
{
	static const char *const none[] = {
		"",	   ".",		  "form",     "forms",	  "forms.",
		"forms.y", "forms.empty", "months.0", "months.3", "forms.x.1"};
	struct phrases *phrases = test_phrases(
		"forms: {x: y, empty: }\nmonths: [January, February]\n");

	for (size_t i = 0; i < COUNT(none); i++)
		cr_expect(phrases_get(phrases, str_of(none[i])).len == 0, "%s",
			  none[i]);
	phrases_free(phrases);
	phrases_free(NULL);
}

Test(phrases, empty_file_has_none)
{
	struct phrases *phrases = test_phrases("# nothing\n");

	cr_expect(eq(sz, phrases_get(phrases, STR("a")).len, 0));
	phrases_free(phrases);
}

static void refuses(const char *text, const char *message)
{
	char path[] = "/tmp/unit-phrases-XXXXXX";
	struct diags diags = DIAGS_INIT;
	int fd = mkstemp(path);
	FILE *file = fdopen(fd, "w");

	fputs(text, file);
	fclose(file);
	cr_expect(eq(ptr, phrases_load(path, &diags), NULL));
	cr_assert(ge(u32, diags.all.n, 1));
	expect_has(diags.all.at[0].message, message);
	unlink(path);
	diags_finish(&diags);
}

Test(phrases, file_that_cannot_be_read_says_why)
{
	struct diags diags = DIAGS_INIT;

	refuses("a: [b\n", "not YAML");
	refuses("a: b\na: c\n", "twice");
	cr_expect(eq(ptr, phrases_load("/nonexistent/en.yaml", &diags), NULL));
	cr_expect(eq(u32, diags.errors, 1));
	diags_finish(&diags);
}

Test(phrases, english_has_what_every_date_and_figure_needs)
{
	static const char *const needed[] = {
		"dates.day",	    "dates.month",    "dates.year",
		"dates.bc",	    "dates.ad",	      "dates.days",
		"dates.about",	    "dates.decade",   "dates.century",
		"dates.century-bc", "centuries.1",    "numbers.times",
		"dates.range",	    "dates.between",  "dates.or-later",
		"dates.or-earlier", "when.day",	      "when.month",
		"when.year",	    "when.days",      "when.range",
		"when.between",	    "numbers.group",  "numbers.point",
		"numbers.percent",  "figures.exact",  "figures.about",
		"figures.over",	    "figures.almost", "figures.disputed",
		"words.the",	    "words.is",	      "words.was",
		"words.true",	    "words.false",    "months.1",
		"months.12",	    "parts.source",
	};
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);

	cr_assert(ne(ptr, phrases, NULL));
	for (size_t i = 0; i < COUNT(needed); i++)
		cr_expect(phrases_get(phrases, str_of(needed[i])).len > 0, "%s",
			  needed[i]);
	phrases_free(phrases);
	diags_finish(&diags);
}
