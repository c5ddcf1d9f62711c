#ifndef GAME_COMMAND_CHOOSE_ROUND_H
#define GAME_COMMAND_CHOOSE_ROUND_H

/*
 * choose_round: which questions a game asks.
 *
 * Those of a code, a seed or the day, missed or starred ones, or the player's
 * next round: it continues the player's own order of the facts, at a difficulty
 * that suits the player.
 */

#include "game/command/table.h"

/* The pack is open and the players are known; false when the record could
 * not be read. */
bool choose_round(struct table *table);

/* Replaces the names of topics by their ids, as in a code; the packs are
 * open. */
void choose_topics(const struct table *table, struct topics *topics);

#endif
