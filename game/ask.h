#ifndef GAME_ASK_H
#define GAME_ASK_H

/*
 * ask: asks the questions of a game one by one and takes their answers.
 *
 * On a terminal a single key answers a question with exactly one right option,
 * input that cannot be an answer costs nothing, and the game waits after a
 * verdict. Over a pipe each line is an answer or a command.
 */

#include "game/playing.h"

/* Asks until the game is over. */
void ask_all(struct playing *playing);

/* Handles an event other than a line, if there was one; false ends the game. */
bool ask_goes_on(struct playing *playing, enum input_event event);

#endif
