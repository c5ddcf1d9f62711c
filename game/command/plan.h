#ifndef GAME_COMMAND_PLAN_H
#define GAME_COMMAND_PLAN_H

/*
 * plan: what practice is to come, and how firm each topic is.
 */

#include "game/command/play_options.h"

/* Shows it for the player and the packs that were chosen; an exit code. */
int plan_run(const struct choices *choices);

#endif
