#ifndef GAME_PAUSE_H
#define GAME_PAUSE_H

/*
 * pause: waits for a key after a verdict, so that it can be read.
 *
 * There is no pause in timed games, over a pipe, or in plain mode without
 * --enter.
 */

#include "game/playing.h"

/* Waits; INPUT_LINE when the game goes on. */
enum input_event pause_after_verdict(struct playing *playing);

/* Shows the prompt of the pause. */
void pause_show(const struct playing *playing);

#endif
