#ifndef GAME_GAME_H
#define GAME_GAME_H

/*
 * game: one game from the first question to the place on the board.
 */

#include "game/game_setup.h"

/* Plays it; returns an exit code. */
int game_play(const struct game *game);

#endif
