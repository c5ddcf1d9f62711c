#ifndef GAME_COMMAND_PLAN_H
#define GAME_COMMAND_PLAN_H

/*
 * plan: upcoming practice, and how well each topic is known.
 */

#include "game/command/play_options.h"

/* Shows it for the chosen player and packs; returns an exit code. */
int plan_run(const struct choices *choices);

#endif
