#ifndef GAME_COMMAND_RESUME_H
#define GAME_COMMAND_RESUME_H

/*
 * resume: the game that was interrupted goes on.
 */

#include "game/command/table.h"

/* The record is open; an exit code. */
int resume(struct table *table);

#endif
