#ifndef GAME_HOME_CHOOSE_PACKS_H
#define GAME_HOME_CHOOSE_PACKS_H

/*
 * choose_packs: chooses the packs of the next games and remembers them in the
 * record.
 */

#include "game/home/home_state.h"

/* Lists the packs, one line each, and asks for some; a single pack is chosen
 * without asking. False when the player quits or there is no pack: `*status`
 * is then the exit code. */
bool choose_packs(struct home *home, int *status);

#endif
