#ifndef GAME_GAME_H
#define GAME_GAME_H

/*
 * game: plays one game, from the first question to its place on the board.
 */

#include "game/after_game.h"
#include "game/game_setup.h"

/* What is returned from a game. */
struct game_end {
	enum next next;
	struct str *missed; /* the ids of the questions that were missed */
	uint32_t n_missed;
	bool counts; /* it is on a board, or in the results of a quiz */
};

/* Plays it; returns an exit code. What `end` holds is owned by the arena. */
int game_play(const struct game *game, struct arena *arena,
	      struct game_end *end);

#endif
