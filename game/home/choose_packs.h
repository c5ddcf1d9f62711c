#ifndef GAME_HOME_CHOOSE_PACKS_H
#define GAME_HOME_CHOOSE_PACKS_H

/*
 * choose_packs: what the next games are about, remembered in the record.
 */

#include "game/home/home_state.h"

/*
 * Lists the packs with a line each and asks for some; with a single pack there
 * is nothing to ask. False when the player leaves instead, or when there is no
 * pack: `*status` is the exit code then.
 */
bool choose_packs(struct home *home, int *status);

#endif
