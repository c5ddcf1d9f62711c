#ifndef GAME_COMMAND_CHOOSE_DAILY_H
#define GAME_COMMAND_CHOOSE_DAILY_H

/*
 * choose_daily: of the games of a day the first one counts.
 */

#include "game/command/table.h"

/*
 * The pack is open, the player known. When the game of today is over, what
 * comes now is practice; when it waits, it is in `*waiting`, else that is NULL.
 * False, after a message, when the record could not be read.
 */
bool choose_daily(struct table *table, const struct store_game **waiting);

#endif
