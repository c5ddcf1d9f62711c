#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

/*
 * history: what a player did before, in order to continue from there.
 *
 *	if (store_unfinished(store, player, &arena, &game, &found, &error) &&
 *	    found)
 *		store_answers(store, &game.id, &arena, &answers, &n, &error);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* The latest game that the player has begun alone and not ended, and whose
 * questions are known: by its code, or by their ids. A game of a quiz file can
 * only be continued with the file. */
bool store_unfinished(struct store *store, struct str player,
		      struct arena *arena, struct store_game *game, bool *found,
		      struct strbuf *error);

/* The answers of a game in their order. */
bool store_answers(struct store *store, const struct store_id *game,
		   struct arena *arena, struct store_answer **answers,
		   uint32_t *n, struct strbuf *error);

/* The codes among the latest games, each once, the latest first; CODES_MOST
 * at most. */
enum { CODES_MOST = 20 };
bool store_codes(struct store *store, struct arena *arena, struct str **codes,
		 uint32_t *n, struct strbuf *error);

/* A player's progress. */
struct store_progress {
	uint32_t games;	  /* of the pack and the mode, ended or not */
	uint64_t answers; /* in all packs */
	uint32_t recent;  /* answers of the latest PROGRESS_GAMES games */
	uint32_t right;	  /* of the recent ones */
};

enum { PROGRESS_GAMES = 5 };

bool store_progress(struct store *store, struct str player, struct str pack,
		    struct str mode, struct store_progress *progress,
		    struct strbuf *error);

/* The latest answer to a question. */
struct store_latest {
	struct str question; /* its id at that time */
	bool right;
};

/* All questions of a pack that a player has answered, the least recent
 * first. */
bool store_latest(struct store *store, struct str player, struct str pack,
		  struct arena *arena, struct store_latest **latest,
		  uint32_t *n, struct strbuf *error);

#endif
