#ifndef GAME_COMMAND_SEAT_PLAYERS_H
#define GAME_COMMAND_SEAT_PLAYERS_H

/*
 * seat_players: who plays; a name that is not known is asked for.
 */

#include "game/command/table.h"

/* Says what is wrong with the names of several; an exit code. */
bool seat_players(struct table *table);

#endif
