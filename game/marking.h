#ifndef GAME_MARKING_H
#define GAME_MARKING_H

/*
 * marking: stars questions, and reports ones that seem wrong.
 *
 * They apply to the open question or, right after a verdict, to the answered
 * one: during the pause or, where there is none, until the next question is
 * answered or a hint is asked for.
 */

#include "game/playing.h"

/* Stars the question or removes its star, and says so. If the record cannot
 * be written, says so, and the game goes on. */
void marking_star(struct playing *playing);

/* Records the player's text; if it is empty, explains the usage. */
void marking_report(struct playing *playing, struct str text);

#endif
