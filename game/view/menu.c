#include "game/view/menu.h"

#include "base/arena.h"
#include "base/utf8.h"

static bool begins_like(struct str name, struct str typed)
{
	struct strbuf folded = STRBUF_INIT;
	bool same;

	utf8_fold(&folded, typed);
	same = str_starts(name, strbuf_str(&folded));
	strbuf_finish(&folded);
	return same;
}

static bool is_match(const struct menu *menu, uint32_t i, struct str typed)
{
	uint64_t number;

	if (str_to_u64(typed, &number))
		return number == i + 1;
	return begins_like(menu->items[i].name, typed);
}

/* The only item that fits, or UINT32_MAX. A whole name fits that item alone. */
static uint32_t find(const struct menu *menu, struct str typed)
{
	uint32_t found = UINT32_MAX;

	for (uint32_t i = 0; i < menu->n; i++) {
		if (str_eq(menu->items[i].name, typed))
			return i;
		if (!is_match(menu, i, typed))
			continue;
		if (found != UINT32_MAX)
			return UINT32_MAX;
		found = i;
	}
	return found;
}

/* The names that fit what is typed so far. */
static void show_matches(void *data, struct str typed, struct strbuf *out)
{
	const struct menu *menu = data;

	typed = str_trim(typed);
	for (uint32_t i = 0; typed.len && i < menu->n; i++)
		if (is_match(menu, i, typed))
			strbuf_addf(out, "%s" STR_FMT, out->len ? "  " : "",
				    STR_ARG(menu->items[i].name));
}

static size_t widest_name(const struct menu *menu)
{
	size_t widest = 0;

	for (uint32_t i = 0; i < menu->n; i++) {
		size_t width = utf8_width(menu->items[i].name);

		if (width > widest)
			widest = width;
	}
	return widest;
}

/* One line, so that a long list stays on a small screen. */
static void show_item(const struct screen *screen, const struct menu *menu,
		      uint32_t i, size_t column)
{
	struct strbuf line = STRBUF_INIT;
	size_t width = utf8_width(menu->items[i].name);

	strbuf_addf(&line, "%3u  " STR_FMT, i + 1,
		    STR_ARG(menu->items[i].name));
	for (; width < column + 2; width++)
		strbuf_addc(&line, ' ');
	strbuf_add(&line, menu->items[i].text);
	screen_start(screen, STYLE_PLAIN, 0, strbuf_str(&line), 1);
	strbuf_finish(&line);
}

void menu_show(const struct screen *screen, const struct menu *menu)
{
	size_t column = widest_name(menu);

	for (uint32_t i = 0; i < menu->n; i++)
		show_item(screen, menu, i, column);
	if (menu->hint)
		screen_line(screen, STYLE_FAINT, 0, str_of(menu->hint));
}

/* False unless each word fits one item. */
static bool take(struct menu *menu, struct str typed)
{
	struct str word;

	menu->n_chosen = 0;
	if (!typed.len) {
		menu->chosen[menu->n_chosen++] = 0;
		return true;
	}
	while (str_split(&typed, ' ', &word)) {
		uint32_t found = word.len ? find(menu, word) : UINT32_MAX;

		if (!word.len)
			continue;
		if (found == UINT32_MAX || menu->n_chosen == menu->most)
			return false;
		menu->chosen[menu->n_chosen++] = found;
	}
	return true;
}

enum input_event menu_choose(const struct screen *screen, struct input *input,
			     struct menu *menu)
{
	struct strbuf line = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct str *words = arena_array(&arena, struct str, menu->n);
	enum input_event event;

	for (uint32_t i = 0; i < menu->n; i++)
		words[i] = menu->items[i].name;
	input->words = words;
	input->n_words = menu->n;
	input->watch = show_matches;
	input->watch_data = menu;
	while ((event = input_line(input, "> ", &line)) == INPUT_LINE &&
	       !take(menu, str_trim(strbuf_str(&line))))
		screen_line(screen, STYLE_FAINT, 0,
			    STR("That fits nothing here, or more than one."));
	input_forget(input);
	input->n_words = 0;
	input->watch = NULL;
	strbuf_finish(&line);
	arena_finish(&arena);
	return event;
}
