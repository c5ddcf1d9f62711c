#ifndef GAME_COMMAND_CHOOSE_PRACTICE_H
#define GAME_COMMAND_CHOOSE_PRACTICE_H

/*
 * choose_practice: the questions of a practice, by what the player remembers.
 */

#include "game/command/table.h"

/* Reads what the first player of the table remembers, anew if that was read
 * before. False, after a message, when the record could not be read. */
bool choose_practice_read(struct table *table);

/* The same, and draws the round. The seed is that of the game. */
bool choose_practice(struct table *table);

#endif
