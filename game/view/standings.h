#ifndef GAME_VIEW_STANDINGS_H
#define GAME_VIEW_STANDINGS_H

/*
 * standings: the ranking of several players.
 */

#include "game/game_setup.h"

/* After a turn, in one line: `Ben 20, Ann 10`. The screen is that of the game,
 * or one that measures. */
void standings_after_turn(const struct screen *screen, const struct game *game,
			  const struct session *session);

/* At the end: a line for each player, the best first, and the winner. */
void standings_show(const struct game *game, const struct session *session);

#endif
