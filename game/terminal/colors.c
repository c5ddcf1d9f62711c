#include "game/terminal/colors.h"

#include "base/str.h"

#include <stdio.h>

/* Readable on both light and dark backgrounds: no yellow, no blue. */
static const struct {
	struct str name;
	const char *numbers;
} defaults[STYLES] = {
	[STYLE_PLAIN] = {STR(""), ""},
	[STYLE_STRONG] = {STR("title"), "1"},
	[STYLE_FAINT] = {STR("muted"), "2"},
	[STYLE_GOOD] = {STR("right"), "1;32"},
	[STYLE_BAD] = {STR("wrong"), "1;31"},
	[STYLE_CLOSE] = {STR("close"), "1;35"},
	[STYLE_MINE] = {STR("mine"), "1;4"},
};

static bool is_numbers(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((text.ptr[i] < '0' || text.ptr[i] > '9') &&
		    text.ptr[i] != ';')
			return false;
	return text.len < COLOR_NUMBERS;
}

/* right=1;32 */
static void take(struct colors *colors, struct str setting)
{
	size_t at = str_find(setting, STR("="));
	struct str numbers = str_from(setting, at == SIZE_MAX ? at : at + 1);

	if (at == SIZE_MAX || !is_numbers(numbers))
		return;
	for (int i = STYLE_STRONG; i < STYLES; i++)
		if (str_eq(str_head(setting, at), defaults[i].name))
			snprintf(colors->of[i], COLOR_NUMBERS, STR_FMT,
				 STR_ARG(numbers));
}

struct colors colors_read(const char *theme)
{
	struct str rest = str_of(theme);
	struct str setting;
	struct colors colors;

	for (int i = 0; i < STYLES; i++)
		snprintf(colors.of[i], COLOR_NUMBERS, "%s",
			 defaults[i].numbers);
	while (str_split(&rest, ':', &setting))
		take(&colors, setting);
	return colors;
}
