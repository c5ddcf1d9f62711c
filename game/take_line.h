#ifndef GAME_TAKE_LINE_H
#define GAME_TAKE_LINE_H

/*
 * take_line: what a typed line means: an answer, one of the game's words, or a
 * slip that costs nothing.
 */

#include "game/playing.h"

/* Acts on it; false when the game cannot go on. */
bool take_line(struct playing *playing, struct str line);

#endif
