#ifndef GAME_READING_H
#define GAME_READING_H

/*
 * reading: new facts are read before they are asked about.
 */

#include "game/playing.h"

/* Shows the facts of the game's questions that are new to the player, each
 * with its source, and at a terminal waits until they have been read; nothing
 * where none is new. INPUT_LINE when the game goes on. */
enum input_event reading_show(struct playing *playing);

#endif
