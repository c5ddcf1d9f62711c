#include "game/terminal/colors.h"

#include "expect.h"

static void expect_color(const char *theme, enum style style,
			 const char *numbers)
{
	struct colors colors = colors_read(theme);

	cr_expect(eq(str, colors.of[style], (char *)numbers), "%s",
		  theme ? theme : "none");
}

Test(colors, a_theme_changes_what_it_names)
{
	expect_color(NULL, STYLE_GOOD, "1;32");
	expect_color("", STYLE_BAD, "1;31");
	expect_color("right=32", STYLE_GOOD, "32");
	expect_color("right=32", STYLE_BAD, "1;31");
	expect_color("muted=90:mine=38;5;208:title=", STYLE_FAINT, "90");
	expect_color("muted=90:mine=38;5;208:title=", STYLE_MINE, "38;5;208");
	expect_color("muted=90:mine=38;5;208:title=", STYLE_STRONG, "");
}

/* Invalid colours must not reach the terminal. */
Test(colors, what_cannot_be_read_is_passed_over)
{
	static const char *const themes[] = {
		"right",       "right=x",  "right=1m\033[2J",
		"=32",	       "wrong:::", "right=1;2;3;4;5;6;7;8;9;10;11",
		"nonsense=32",
	};

	for (size_t i = 0; i < COUNT(themes); i++)
		expect_color(themes[i], STYLE_GOOD, "1;32");
}
