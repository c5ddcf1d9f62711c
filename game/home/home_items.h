#ifndef GAME_HOME_HOME_ITEMS_H
#define GAME_HOME_HOME_ITEMS_H

/*
 * home_items: what can be done at home, each a row of a table.
 *
 * To offer something new is one row: its word, when it is offered, what is said
 * of it now, and what it does.
 */

#include "game/home/home_state.h"

/* What a player is led back to after it. */
enum home_after {
	HOME_SHOWN,  /* home, at once */
	HOME_PAUSED, /* home, when what was printed has been read */
	HOME_LEFT    /* nothing: the program ends */
};

struct home_item {
	const char *name; /* one word, which is a command too */
	bool (*is_offered)(const struct home *home);
	void (*describe)(const struct home *home, struct strbuf *out);
	int (*run)(struct home *home); /* an exit code */
	enum home_after after;
};

/* All of them; without a name at the end. */
extern const struct home_item home_items[];

#endif
