#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

/*
 * history: what a player did before, to go on from there.
 *
 *	if (store_unfinished(store, player, &arena, &game, &found, &error) &&
 *	    found)
 *		store_answers(store, &game.id, &arena, &answers, &n, &error);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* The game that a player began last and alone among those that have not ended,
 * and of which the questions are known: by its code, or by their ids. That of a
 * quiz file goes on with the file alone. */
bool store_unfinished(struct store *store, struct str player,
		      struct arena *arena, struct store_game *game, bool *found,
		      struct strbuf *error);

/* The answers of a game in their order. */
bool store_answers(struct store *store, const struct store_id *game,
		   struct arena *arena, struct store_answer **answers,
		   uint32_t *n, struct strbuf *error);

/* How far a player has come. */
struct store_progress {
	uint32_t games;	  /* rounds of the pack, ended or not */
	uint64_t answers; /* of all packs */
	uint32_t recent;  /* those of the latest PROGRESS_GAMES games */
	uint32_t right;	  /* of the recent ones */
};

enum { PROGRESS_GAMES = 5 };

bool store_progress(struct store *store, struct str player, struct str pack,
		    struct store_progress *progress, struct strbuf *error);

/* How a question was answered last. */
struct store_latest {
	struct str question; /* its id at that time */
	bool right;
};

/* All questions of a pack that a player has answered, the longest ago first. */
bool store_latest(struct store *store, struct str player, struct str pack,
		  struct arena *arena, struct store_latest **latest,
		  uint32_t *n, struct strbuf *error);

#endif
