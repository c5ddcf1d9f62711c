#ifndef GAME_GAME_H
#define GAME_GAME_H

/*
 * game: one round from the first question to the place on the board.
 */

#include "game/input.h"
#include "game/open_pack.h"
#include "game/screen.h"
#include "store/store.h"

#include <stdint.h>

struct game {
	const struct opened *opened;
	struct screen *screen;
	struct input *input;
	struct store *store;
	struct str player;
	uint32_t length;
	uint64_t seed;
};

/* Plays it; returns an exit code. */
int game_play(const struct game *game);

#endif
