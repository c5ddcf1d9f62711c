#ifndef STORE_DAILY_H
#define STORE_DAILY_H

/*
 * daily: the quiz of the day, of which only the first game counts, and how many
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
	/* If begun. `finished` is empty while the game can be continued; until
	 * it is set, points, right and asked are not. */
	struct store_game game;
	/* For each question asked, in order: 2 right at once, 1 half right or
	 * right later, 0 not right. */
	uint32_t *credits;
	uint32_t n;
};

/* `pack` as in a game: exactly these packs; empty for any. */
bool store_daily(struct store *store, struct str player, struct str pack,
		 struct str day, struct arena *arena, struct store_daily *daily,
		 struct strbuf *error);

/* How many days in a row the player has answered something, up to `day`, or up
 * to the day before while the streak can still be continued. */
bool store_days_in_a_row(struct store *store, struct str player, struct str day,
			 uint32_t *n, struct strbuf *error);

/* The same for games of the day that were finished, of these packs or of
 * any. */
bool store_dailies_in_a_row(struct store *store, struct str player,
			    struct str pack, struct str day, uint32_t *n,
			    struct strbuf *error);

#endif
