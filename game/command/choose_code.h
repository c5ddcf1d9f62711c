#ifndef GAME_COMMAND_CHOOSE_CODE_H
#define GAME_COMMAND_CHOOSE_CODE_H

/*
 * choose_code: the code that a game is played from, and the one that it gets.
 */

#include "game/command/table.h"

/* A code brings the packs and all options that settle the questions. Says what
 * is wrong with it; an exit code. */
int choose_code(struct table *table);

/* Are the open packs those of the code? When they are not, or have changed
 * since, it says so. */
bool fits_code(struct table *table);

/* The code of the round that was chosen. */
struct str code_of(struct table *table);

#endif
