#ifndef GAME_HOME_HOME_ITEMS_H
#define GAME_HOME_HOME_ITEMS_H

/*
 * home_items: the items of the home screen, each a row of a table.
 *
 * A new item is one new row: its name, when it is offered, its description, and
 * what it runs.
 */

#include "game/home/home_state.h"

/* What happens after an item has run. */
enum home_after {
	HOME_SHOWN,  /* back to home at once */
	HOME_PAUSED, /* back to home after the output has been read */
	HOME_LEFT    /* the program ends */
};

struct home_item {
	const char *name; /* one word, which is also a command */
	bool (*is_offered)(const struct home *home);
	void (*describe)(const struct home *home, struct strbuf *out);
	int (*run)(struct home *home); /* an exit code */
	enum home_after after;
};

/* All items; the last one has no name. */
extern const struct home_item home_items[];

#endif
