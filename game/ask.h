#ifndef GAME_ASK_H
#define GAME_ASK_H

/*
 * ask: from a question on the screen to its answer, one after the other.
 *
 * On a terminal one key answers where exactly one option is right, what cannot
 * be an answer costs nothing, and after a verdict the game waits. Over a pipe
 * each line is an answer or one of the game's words.
 */

#include "game/playing.h"

/* Asks until the game is over. */
void ask_all(struct playing *playing);

/* What came instead of a line, if something did; false ends the game. */
bool ask_goes_on(struct playing *playing, enum input_event event);

#endif
