#ifndef GAME_COMMAND_CHOOSE_PRACTICE_H
#define GAME_COMMAND_CHOOSE_PRACTICE_H

/*
 * choose_practice: draws a practice from what the player remembers.
 */

#include "game/command/table.h"

/* Reads what the first player of the table remembers, discarding any earlier
 * reading. False, after a message, when the record could not be read. */
bool choose_practice_read(struct table *table);

/* The same, and draws the round with the seed of the game. */
bool choose_practice(struct table *table);

#endif
