#ifndef STORE_BOARD_H
#define STORE_BOARD_H

/*
 * board: the best games of a pack, a mode and a length.
 *
 *	struct board_filter filter = {.pack = STR("amanat"), .most = 10};
 *	if (!store_boards(store, &filter, &arena, &boards, &n, &error))
 *		complain(&error);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* Empty and 0 stand for any. */
struct board_filter {
	struct str pack;
	struct str mode;
	uint32_t length;
	struct str player; /* whose best game is shown wherever it stands */
	uint32_t most;	   /* games of each board; 0 for all */
};

struct board_row {
	uint32_t place; /* from 1 */
	struct store_game game;
};

struct board {
	struct str pack;
	struct str mode;
	uint32_t length;
	struct board_row *rows; /* in order of their places */
	uint32_t n;
	/* The best game of the filter's player; its place is 0 when there is
	 * none. It may stand among the rows as well. */
	struct board_row own;
};

/* By pack, mode and length; those without a finished game are left out. */
bool store_boards(struct store *store, const struct board_filter *filter,
		  struct arena *arena, struct board **boards, uint32_t *n,
		  struct strbuf *error);

#endif
