#ifndef GAME_TAKE_LINE_H
#define GAME_TAKE_LINE_H

/*
 * take_line: interprets a typed line: an answer, a command, or a slip that
 * costs nothing.
 */

#include "game/playing.h"

/* Handles the line; false when the game cannot go on. */
bool take_line(struct playing *playing, struct str line);

/* Notes what had been typed when the time was up: it is on the screen. */
void take_line_late(struct playing *playing, struct str line);

#endif
