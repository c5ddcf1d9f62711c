#ifndef GAME_COMMAND_CHOOSE_ROUND_H
#define GAME_COMMAND_CHOOSE_ROUND_H

/*
 * choose_round: which questions a game asks.
 *
 * Those of a code or of a seed, of the day, those that were missed or starred,
 * or the next round of the player: his own order of the facts, from where he
 * was, as hard as he can take it.
 */

#include "game/command/table.h"

/* The pack is open and the players are known; false, when the record could not
 * be read for it. */
bool choose_round(struct table *table);

/* Puts the ids of topics for their names, as a code has them; the packs are
 * open. */
void choose_topics(const struct table *table, struct topics *topics);

#endif
