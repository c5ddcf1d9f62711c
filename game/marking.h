#ifndef GAME_MARKING_H
#define GAME_MARKING_H

/*
 * marking: a star for a question, and a report that it seems wrong.
 *
 * They are about the open question, and right after a verdict about the one
 * that was answered: in the pause, and where there is none, until the next
 * question has been answered or a hint was asked for.
 */

#include "game/playing.h"

/* Stars the question, or takes the star off, and says so. A record that cannot
 * be written to is told of, and the game goes on. */
void marking_star(struct playing *playing);

/* Records what the player wrote; without any, says how to. */
void marking_report(struct playing *playing, struct str text);

#endif
