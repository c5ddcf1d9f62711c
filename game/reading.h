#ifndef GAME_READING_H
#define GAME_READING_H

/*
 * reading: shows new facts before they are asked about.
 */

#include "game/playing.h"

/* Shows those facts of the game's questions that are new to the player, each
 * with its source, and at a terminal waits until they have been read. Does
 * nothing if none is new. INPUT_LINE when the game goes on. */
enum input_event reading_show(struct playing *playing);

#endif
