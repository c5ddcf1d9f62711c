#ifndef STORE_BOARD_H
#define STORE_BOARD_H

/*
 * board: the best games for each pack, mode and length.
 *
 *	struct board_filter filter = {.pack = STR("amanat"), .most = 10};
 *	if (!store_boards(store, &filter, &arena, &boards, &n, &error))
 *		complain(&error);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* Empty or 0 means any. */
struct board_filter {
	struct str pack;
	struct str mode;
	uint32_t length;
	struct str player; /* whose best game is included at any place */
	uint32_t most;	   /* games per board; 0 for all */
};

struct board_row {
	uint32_t place; /* from 1 */
	struct store_game game;
};

struct board {
	struct str pack;
	struct str mode;
	uint32_t length;
	struct board_row *rows; /* sorted by place */
	uint32_t n;
	/* The best game of the filter's player; its place is 0 if there is
	 * none. It may be among the rows as well. */
	struct board_row own;
};

/* Sorted by pack, mode and length; those without a finished game are left
 * out. */
bool store_boards(struct store *store, const struct board_filter *filter,
		  struct arena *arena, struct board **boards, uint32_t *n,
		  struct strbuf *error);

#endif
