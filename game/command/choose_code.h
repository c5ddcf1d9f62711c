#ifndef GAME_COMMAND_CHOOSE_CODE_H
#define GAME_COMMAND_CHOOSE_CODE_H

/*
 * choose_code: the code that a game is played from, and the one that it gets.
 */

#include "game/command/table.h"

/* A code brings the pack and all options that settle the questions. Says what
 * is wrong with it; an exit code. */
int choose_code(struct table *table);

/* Is the open pack that of the code? When it is not, or has changed since, it
 * says so. */
bool fits_code(const struct table *table);

/* The code of the round that was chosen. */
struct str code_of(struct table *table);

#endif
