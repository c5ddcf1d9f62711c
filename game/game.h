#ifndef GAME_GAME_H
#define GAME_GAME_H

/*
 * game: one game from the first question to the place on the board.
 */

#include "game/after_game.h"
#include "game/game_setup.h"

/* What comes after a game. */
struct game_end {
	enum next next;
	struct str *missed; /* the ids of the questions that were missed */
	uint32_t n_missed;
};

/* Plays it; returns an exit code. What is put into `end` is owned by the
 * arena. */
int game_play(const struct game *game, struct arena *arena,
	      struct game_end *end);

#endif
