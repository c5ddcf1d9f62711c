#ifndef GAME_GAME_SETUP_H
#define GAME_GAME_SETUP_H

/*
 * game_setup: the settings of a game, fixed before it begins.
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
	struct str resume; /* shell command that resumes this game */
	struct str replay; /* shell command that replays it; may be empty */
	struct screen *screen;
	struct input *input;
	struct store *store; /* NULL: nothing is saved */
	const struct mode *mode;
	struct round round;
	uint32_t length; /* questions planned, as on its board */
	struct str code; /* replays it anywhere; may be empty */
	struct str day;	 /* daily: the date; else empty */
	uint64_t seed;
	struct str players[PLAYERS_MOST];
	uint32_t n_players;
	const struct quiz *quiz;       /* the quiz file it is from, or NULL */
	uint32_t attempt;	       /* the player's attempt at it, from 1 */
	struct str notice;	       /* shown at the start; usually empty */
	struct remembered *remembered; /* before a practice; else NULL */
	bool from_home;	  /* the player returns to the home screen */
	uint32_t seconds; /* time for the whole game; 0 for no limit */
	uint32_t limit;	  /* for each question, likewise */
	bool enter;	  /* a key alone does not answer; Enter does */

	/* A game to resume, which must have been claimed: its id and its
	 * answers so far. */
	const struct store_game *unfinished;
	const struct store_answer *answers;
	uint32_t n_answers;
};

/* Is it saved? The player may have chosen to continue without saving. */
static inline bool game_is_saved(const struct game *game)
{
	return game->store && store_path(game->store);
}

/* The name of its mode in the record. */
static inline struct str game_mode_name(const struct game *game)
{
	return game->n_players > 1 ? STR("hot-seat") : str_of(game->mode->name);
}

/* Is it scored by the length of the player's column instead of points?
 * Players who take turns share one column. */
static inline bool game_has_column(const struct game *game)
{
	return game->mode->column && game->n_players == 1;
}

/* Does the game withhold verdicts? */
static inline bool game_is_exam(const struct game *game)
{
	return quiz_is_exam(game->quiz);
}

/* The pack that a question of the game belongs to. */
static inline const struct opened *game_pack_of(const struct game *game,
						const struct question *q)
{
	return &game->opened[q->pack];
}

#endif
