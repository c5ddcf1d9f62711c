#ifndef GAME_COMMAND_SEAT_PLAYERS_H
#define GAME_COMMAND_SEAT_PLAYERS_H

/*
 * seat_players: who plays; a name that is not known is asked for.
 */

#include "game/command/table.h"

/* False, with the exit code in `*status`, when names of several are wrong,
 * which it says, or when the player leaves. */
bool seat_players(struct table *table, int *status);

#endif
