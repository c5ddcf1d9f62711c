#ifndef GAME_COMMAND_CHOOSE_DAILY_H
#define GAME_COMMAND_CHOOSE_DAILY_H

/*
 * choose_daily: only the first daily game of a day counts.
 */

#include "game/command/table.h"

/* The pack is open and the player known. If today's game is over, the next
 * one is practice; if it is unfinished, it is returned in `*waiting`, which
 * is NULL otherwise. False, after a message, when the record could not be
 * read. */
bool choose_daily(struct table *table, const struct store_game **waiting);

#endif
