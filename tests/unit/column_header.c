#include "author/draft/column_header.h"

#include "expect.h"

static struct arena arena;
static struct diags diags;
static struct phrases *phrases;

static void setup(void)
{
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
}

static void finish(void)
{
	phrases_free(phrases);
	diags_finish(&diags);
	arena_finish(&arena);
}

TestSuite(column_header, .init = setup, .fini = finish);

Test(column_header, titles_and_units)
{
	static const struct {
		const char *header, *title, *unit, *year;
	} cases[] = {
		{"Main span (ft)", "main span", "ft", ""},
		{"Mean temperature [°C]", "mean temperature", "°C", ""},
		{"Tilt (°)", "tilt", "degrees", ""},
		{"Weight in kg", "weight", "kg", ""},
		{"Height ft", "height", "ft", ""},
		{"Height, m", "height", "m", ""},
		{"Vitamin K", "vitamin K", "", ""},
		{"Born in Asia", "born in Asia", "", ""},
		{"Area (km2)", "area", "km²", ""},
		{"Sales (millions)", "sales", "million", ""},
		{"GDP (US$ bn)", "GDP in US$ bn", "", ""},
		{"Mass (10^24 kg)", "mass in 10^24 kg", "", ""},
		{"Gravity (g = 1)", "gravity (g = 1)", "", ""},
		{"Athletes (total)", "athletes", "", ""},
		{"Name (original)", "name", "", ""},
		{"Population 2020", "population", "", "2020"},
		{"Population (2020)", "population", "", "2020"},
		{"Toll?", "toll", "", ""},
		{"pH", "pH", "", ""},
		{"Mohs hardness", "Mohs hardness", "", ""},
		{"Official Languages", "official languages", "", ""},
		{"In the Karakoram", "in the Karakoram", "", ""},
		{"officialLanguageLabel", "official language", "", ""},
		{"melting_point", "melting point", "", ""},
		{"State at room temp.", "state at room temp", "", ""},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct column_header h = column_header_read(
			&arena, phrases, str_of(cases[i].header));

		expect_str(h.title, cases[i].title);
		expect_str(h.unit, cases[i].unit);
		expect_str(h.year, cases[i].year);
	}
}

Test(column_header, verbs)
{
	static const struct {
		const char *header, *verb;
		bool is_flawed;
	} cases[] = {
		{"Discovered by", "was discovered by", false},
		{"Located in", "is located in", false},
		{"Named after", "was named after", false},
		{"Flows into", "flow/flows into", false},
		{"Drives on", "drive/drives on", false},
		{"Carries to", "carry/carries to", false},
		{"Ore of", "", true},
		{"By", "", true},
		{"Opened", "", true},
		{"Which city?", "", true},
		{"Capital", "", false},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct column_header h = column_header_read(
			&arena, phrases, str_of(cases[i].header));

		expect_str(h.verb, cases[i].verb);
		cr_expect(cases[i].is_flawed == (h.flaw != NULL), "%s",
			  cases[i].header);
	}
}

Test(column_header, one_and_several)
{
	static const char *const plurals[] = {"moons", "women",
					      "colours of flag"};
	static const char *const others[] = {"status", "class", "series",
					     "share of votes", "basis"};

	for (size_t i = 0; i < COUNT(plurals); i++)
		cr_expect(title_is_plural(phrases, str_of(plurals[i])));
	for (size_t i = 0; i < COUNT(others); i++)
		cr_expect(title_is_plural(phrases, str_of(others[i])) == false,
			  "%s", others[i]);
	expect_str(title_singular(&arena, STR("colours of flag")),
		   "colour of flag");
	expect_str(title_singular(&arena, STR("runners-up")), "runner-up");
	expect_str(title_singular(&arena, STR("cities")), "city");
	expect_str(title_plural(&arena, STR("city")), "cities");
	expect_str(title_plural(&arena, STR("boy")), "boys");
	expect_str(title_plural(&arena, STR("church")), "churches");
}
