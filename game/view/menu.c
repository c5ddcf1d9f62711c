#include "game/view/menu.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <string.h>

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

/* One line each, so that a long list fits on a small screen. */
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

/* False unless each word matches one item; empty input means the first. */
static bool take(struct menu *menu, struct str typed, struct strbuf *why)
{
	struct str word;

	menu->n_chosen = 0;
	while (next_word(&typed, &word))
		if (!take_word(menu, word, why))
			return false;
	if (!menu->n_chosen)
		menu->chosen[menu->n_chosen++] = 0;
	return true;
}

enum input_event menu_choose(const struct screen *screen, struct input *input,
			     struct menu *menu)
{
	struct strbuf line = STRBUF_INIT;
	struct strbuf why = STRBUF_INIT;
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
	       !take(menu, str_trim(strbuf_str(&line)), &why)) {
		screen_line(screen, STYLE_FAINT, 0, strbuf_str(&why));
		strbuf_reset(&why);
	}
	input_forget(input);
	input->n_words = 0;
	input->watch = NULL;
	strbuf_finish(&why);
	strbuf_finish(&line);
	arena_finish(&arena);
	return event;
}
