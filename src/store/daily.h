#ifndef STORE_DAILY_H
#define STORE_DAILY_H

/*
 * daily: the quiz of the day, of which the first game counts, and on how many
 * days in a row something was played.
 *
 *	if (!store_daily(store, player, game.pack, game.day, &arena, &daily,
 *			 &error))
 *		complain(&error);
 *	game.mode = daily.begun ? STR("daily-practice") : STR("daily");
 *
 * A game of the day is stored under the mode `daily`, any later one of the same
 * player, day and packs under `daily-practice`. Days are study days,
 * `2024-05-31`.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* The first game of a day. */
struct store_daily {
	bool begun;
	/* If begun. `finished` is empty while it waits to be continued; only
	 * then does it have points, right and asked. */
	struct store_game game;
	/* For each question asked, in order: 2 right at once, 1 half right or
	 * right later, 0 not right. */
	uint32_t *credits;
	uint32_t n;
};

/* `pack` as in a game: of these packs and no others; empty for any. */
bool store_daily(struct store *store, struct str player, struct str pack,
		 struct str day, struct arena *arena, struct store_daily *daily,
		 struct strbuf *error);

/* On how many days in a row the player has answered something, up to `day`, or
 * up to the one before it as long as it can still be continued. */
bool store_days_in_a_row(struct store *store, struct str player, struct str day,
			 uint32_t *n, struct strbuf *error);

/* The same for games of the day that were played to their end, of these packs
 * or of any. */
bool store_dailies_in_a_row(struct store *store, struct str player,
			    struct str pack, struct str day, uint32_t *n,
			    struct strbuf *error);

#endif
