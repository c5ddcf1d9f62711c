#ifndef GAME_PAUSE_H
#define GAME_PAUSE_H

/*
 * pause: the time to read a verdict, until a key is pressed.
 *
 * There is none where time runs, over a pipe, and in plain mode unless Enter
 * was asked for.
 */

#include "game/playing.h"

/* Waits; INPUT_LINE when the game goes on. */
enum input_event pause_after_verdict(struct playing *playing);

/* The line that stands there meanwhile. */
void pause_show(const struct playing *playing);

#endif
