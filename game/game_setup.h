#ifndef GAME_GAME_SETUP_H
#define GAME_GAME_SETUP_H

/*
 * game_setup: what a game is played with; set before it begins.
 */

#include "classroom/quiz.h"
#include "game/mode.h"
#include "game/open_pack.h"
#include "game/remembered.h"
#include "game/terminal/input.h"
#include "game/terminal/screen.h"
#include "round/session.h"
#include "store/store.h"

#include <stdint.h>

struct game {
	const struct opened *opened; /* the packs, see question.h */
	uint32_t n_opened;
	struct str packs;  /* their ids, "amanat+moons" */
	struct str resume; /* at a shell, goes on with this game */
	struct str replay; /* plays the same one again; may be empty */
	struct screen *screen;
	struct input *input;
	struct store *store; /* NULL: nothing is saved */
	const struct mode *mode;
	struct round round;
	uint32_t length; /* questions planned, as a board has it */
	struct str code; /* replays it anywhere; may be empty */
	struct str day;	 /* daily: the date; else empty */
	uint64_t seed;
	struct str players[PLAYERS_MOST];
	uint32_t n_players;
	const struct quiz *quiz; /* it is of this quiz file; or NULL */
	uint32_t attempt;	 /* of the player at that, from 1 */
	struct str notice;	 /* said at the beginning; usually empty */
	struct remembered *remembered; /* before a practice; else NULL */
	bool from_home;		       /* where the player goes back to */
	uint32_t seconds;	       /* for the whole game; 0 for any time */
	uint32_t limit;		       /* for each question, likewise */
	bool enter;		       /* no key answers before Enter */

	/* An unfinished game that goes on, which must have been claimed: its id
	 * and its answers so far. */
	const struct store_game *unfinished;
	const struct store_answer *answers;
	uint32_t n_answers;
};

/* Is it kept in a file? A player may have gone on without in the midst of it.
 */
static inline bool game_is_saved(const struct game *game)
{
	return game->store && store_path(game->store);
}

/* Is it about the length of the player's column, and not about points? Players
 * who take turns share one column. */
static inline bool game_has_column(const struct game *game)
{
	return game->mode->column && game->n_players == 1;
}

/* Are the verdicts of the game kept back? */
static inline bool game_is_exam(const struct game *game)
{
	return quiz_is_exam(game->quiz);
}

/* The pack that a question of the game is of. */
static inline const struct opened *game_pack_of(const struct game *game,
						const struct question *q)
{
	return &game->opened[q->pack];
}

#endif
