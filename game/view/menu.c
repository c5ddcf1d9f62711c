#include "game/view/menu.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

/* A name column that leaves less room than this for texts is not aligned. */
enum { NUMBER_WIDTH = 5, GAP = 2, TEXT_LEAST = 16 };

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

/* Finds the only matching item; returns how many match. A full name matches
 * only its own item. */
static uint32_t find(const struct menu *menu, struct str typed, uint32_t *found)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < menu->n; i++) {
		if (str_eq(menu->items[i].name, typed)) {
			*found = i;
			return 1;
		}
		if (is_match(menu, i, typed) && !n++)
			*found = i;
	}
	return n;
}

/* Shows the names that match the text typed so far. */
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

/* The width that all names are padded to; 0 when they are not. */
static size_t name_column(const struct screen *screen, const struct menu *menu)
{
	size_t widest = widest_name(menu);

	return screen_width(screen) < NUMBER_WIDTH + widest + GAP + TEXT_LEAST
		       ? 0
		       : widest;
}

/* One line each, so that a long list fits on a small screen. */
static void show_item(const struct screen *screen, const struct menu *menu,
		      uint32_t i, size_t column)
{
	struct strbuf line = STRBUF_INIT;
	size_t width = utf8_width(menu->items[i].name);

	strbuf_addf(&line, "%3u  " STR_FMT "  ", i + 1,
		    STR_ARG(menu->items[i].name));
	for (; width < column; width++)
		strbuf_addc(&line, ' ');
	strbuf_add(&line, menu->items[i].text);
	screen_start(screen, STYLE_PLAIN, 0, strbuf_str(&line), 1);
	strbuf_finish(&line);
}

/* The items from `first` on, names alone, several on a line. */
static void show_names(const struct screen *screen, const struct menu *menu,
		       uint32_t first)
{
	struct strbuf line = STRBUF_INIT;

	for (uint32_t i = first; i < menu->n; i++) {
		struct str name = menu->items[i].name;

		if (line.len + NUMBER_WIDTH + name.len >=
		    screen_width(screen)) {
			screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&line));
			strbuf_reset(&line);
		}
		strbuf_addf(&line,
			    line.len ? "   %u  " STR_FMT : "%3u  " STR_FMT,
			    i + 1, STR_ARG(name));
	}
	if (line.len)
		screen_line(screen, STYLE_PLAIN, 0, strbuf_str(&line));
	strbuf_finish(&line);
}

/* `alone` items with their texts, and the names of the others. */
static void show_items(const struct screen *screen, const struct menu *menu,
		       uint32_t alone)
{
	size_t column = name_column(screen, menu);

	screen_line(screen, STYLE_STRONG, 0, menu->title);
	for (uint32_t i = 0; i < alone; i++)
		show_item(screen, menu, i, column);
	show_names(screen, menu, alone);
	if (menu->hint)
		screen_line(screen, STYLE_FAINT, 0, str_of(menu->hint));
}

/* As many as let all of it, and the prompt, fit on the screen. */
static uint32_t items_alone(const struct screen *screen,
			    const struct menu *menu)
{
	size_t rows = screen_rows(screen);
	uint32_t alone = menu->n + 1;
	size_t lines;

	if (screen->plain)
		return menu->n;
	do {
		struct screen measure = screen_measure(screen, &lines);

		lines = 0;
		show_items(&measure, menu, --alone);
	} while (alone && lines >= rows);
	return alone;
}

static void show(const struct screen *screen, const struct menu *menu)
{
	show_items(screen, menu, items_alone(screen, menu));
}

/* A menu being shown. */
struct shown {
	const struct screen *screen;
	const struct menu *menu;
};

static void redraw(void *data, bool cleared)
{
	const struct shown *shown = data;

	if (!cleared)
		screen_gap(shown->screen);
	show(shown->screen, shown->menu);
}

/* The next word; words are separated by spaces or commas. */
static bool next_word(struct str *rest, struct str *word)
{
	static const char between[] = " ,";
	size_t n = 0;

	while (rest->len && strchr(between, rest->ptr[0]))
		*rest = str_from(*rest, 1);
	while (n < rest->len && !strchr(between, rest->ptr[n]))
		n++;
	*word = str_head(*rest, n);
	*rest = str_from(*rest, n);
	return n > 0;
}

/* Adds the item that a word names; false, with the reason, if there is none. */
static bool take_word(struct menu *menu, struct str word, struct strbuf *why)
{
	uint32_t found = 0;
	uint32_t n = find(menu, word, &found);

	if (n == 1 && menu->n_chosen < menu->most) {
		menu->chosen[menu->n_chosen++] = found;
		return true;
	}
	if (n == 1 && menu->most == 1)
		strbuf_addz(why, "One at a time, please.");
	else if (n == 1)
		strbuf_addf(why, "At most %u at a time, please.", menu->most);
	else
		strbuf_addf(why, "`" STR_FMT "` matches %s here.",
			    STR_ARG(word), n ? "more than one" : "nothing");
	return false;
}

/* `/quit` as in a game. */
static struct str without_slash(struct str word)
{
	return word.len > 1 && word.ptr[0] == '/' ? str_from(word, 1) : word;
}

/* False unless each word matches one item; empty input means the first. */
static bool take(struct menu *menu, struct str typed, struct strbuf *why)
{
	struct str word;

	menu->n_chosen = 0;
	while (next_word(&typed, &word))
		if (!take_word(menu, without_slash(word), why))
			return false;
	if (!menu->n_chosen)
		menu->chosen[menu->n_chosen++] = 0;
	return true;
}

/* Asks until each word typed matches an item. */
static enum input_event ask(const struct screen *screen, struct input *input,
			    struct menu *menu)
{
	struct strbuf line = STRBUF_INIT;
	struct strbuf why = STRBUF_INIT;
	enum input_event event;

	while ((event = input_line(input, "> ", &line)) == INPUT_LINE &&
	       !take(menu, str_trim(strbuf_str(&line)), &why)) {
		screen_line(screen, STYLE_FAINT, 0, strbuf_str(&why));
		strbuf_reset(&why);
	}
	strbuf_finish(&why);
	strbuf_finish(&line);
	return event;
}

enum input_event menu_choose(const struct screen *screen, struct input *input,
			     struct menu *menu)
{
	struct shown shown = {screen, menu};
	struct arena arena = ARENA_INIT;
	struct str *words = arena_array(&arena, struct str, menu->n);
	enum input_event event;

	for (uint32_t i = 0; i < menu->n; i++)
		words[i] = menu->items[i].name;
	input->words = words;
	input->n_words = menu->n;
	input->watch = show_matches;
	input->watch_data = menu;
	input_draw_with(input, redraw, &shown);
	screen_gap(screen);
	show(screen, menu);
	event = ask(screen, input, menu);
	input_forget(input);
	input->n_words = 0;
	input->watch = NULL;
	input_draw_with(input, NULL, NULL);
	arena_finish(&arena);
	return event;
}
