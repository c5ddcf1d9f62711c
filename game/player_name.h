#ifndef GAME_PLAYER_NAME_H
#define GAME_PLAYER_NAME_H

/*
 * player_name: what a player wants to be called, asked once and remembered.
 *
 *	if (player_name_ask(&screen, &input, store, proposal, &arena, &name,
 *&status)) play(name);
 */

#include "base/arena.h"
#include "game/terminal/input.h"
#include "game/terminal/screen.h"
#include "store/store.h"

/*
 * Enter alone takes `proposal`, the name of now. False when the player leaves
 * instead: `*status` is the exit code then. `*name` is owned by the arena.
 */
bool player_name_ask(const struct screen *screen, struct input *input,
		     struct store *store, struct str proposal,
		     struct arena *arena, struct str *name, int *status);

#endif
