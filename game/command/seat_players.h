#ifndef GAME_COMMAND_SEAT_PLAYERS_H
#define GAME_COMMAND_SEAT_PLAYERS_H

/*
 * seat_players: finds out who plays, asking for a name if it is not known.
 */

#include "game/command/table.h"

/* False, with the exit code in `*status`, when several names are given and
 * invalid (after a message), or when the player quits. */
bool seat_players(struct table *table, int *status);

#endif
