#ifndef GAME_AFTER_GAME_H
#define GAME_AFTER_GAME_H

/*
 * after_game: what a player wants to do when a game is over.
 */

#include "game/view/end_card.h"

enum next {
	NEXT_LEAVE,
	NEXT_AGAIN, /* another game like it */
	NEXT_RETRY  /* the questions that were missed */
};

/* Shows the choices, one key each, and handles those that need no new game.
 * When a signal ends the program, `*status` is its exit code. */
enum next after_game(const struct ending *ending, int *status);

#endif
