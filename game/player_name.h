#ifndef GAME_PLAYER_NAME_H
#define GAME_PLAYER_NAME_H

/*
 * player_name: asks for the player's name once and remembers it.
 *
 *	if (player_name_ask(&screen, &input, store, proposal, &arena, &name,
 *&status)) play(name);
 */

#include "base/arena.h"
#include "game/terminal/input.h"
#include "game/terminal/screen.h"
#include "store/store.h"

/* Enter alone accepts `proposal`, the current name. False when the player
 * quits: `*status` is then the exit code. `*name` is owned by the arena. */
bool player_name_ask(const struct screen *screen, struct input *input,
		     struct store *store, struct str proposal,
		     struct arena *arena, struct str *name, int *status);

#endif
