#ifndef GAME_VIEW_MENU_H
#define GAME_VIEW_MENU_H

/*
 * menu: a list to choose from, by number, by first letters, or both.
 *
 * The matching items are shown beside the line as it is typed.
 *
 *	struct menu menu = {.title = title, .items = items, .n = n};
 *	event = menu_choose(&screen, &input, &menu);
 *	if (event == INPUT_LINE)
 *		run(menu.chosen[0]);
 */

#include "game/terminal/input.h"
#include "game/terminal/screen.h"

enum { MENU_CHOSEN_MOST = 8 };

struct menu_item {
	struct str name; /* lower case; chosen by its first letters */
	struct str text; /* one line */
};

struct menu {
	struct str title; /* above it */
	const struct menu_item *items;
	uint32_t n;
	const char *hint; /* a line below, or NULL */
	uint32_t most; /* how many can be chosen at once, with spaces between */

	/* Indices of items; Enter alone chooses the first. */
	uint32_t chosen[MENU_CHOSEN_MOST];
	uint32_t n_chosen;
};

/* Shows it and asks until the input matches, and returns INPUT_LINE. Other
 * events are returned at once. */
enum input_event menu_choose(const struct screen *screen, struct input *input,
			     struct menu *menu);

#endif
