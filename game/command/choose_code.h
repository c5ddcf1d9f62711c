#ifndef GAME_COMMAND_CHOOSE_CODE_H
#define GAME_COMMAND_CHOOSE_CODE_H

/*
 * choose_code: the code a game is played from, and the code of a new game.
 */

#include "game/command/table.h"

/* Takes the packs and all options that determine the questions from a code.
 * Reports errors in it; returns an exit code. */
int choose_code(struct table *table);

/* Are the open packs those of the code, and unchanged? If not, says so. */
bool fits_code(struct table *table);

/* The code of the round that was chosen. */
struct str code_of(struct table *table);

#endif
