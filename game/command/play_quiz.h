#ifndef GAME_COMMAND_PLAY_QUIZ_H
#define GAME_COMMAND_PLAY_QUIZ_H

/*
 * play_quiz: sets up the game of a quiz file.
 */

#include "game/command/table.h"

/* Was a quiz file named instead of a pack? Then notes it; says so and returns
 * false when an option asks for something else than the quiz. */
bool play_quiz_choose(struct choices *choices);

/*
 * Reads the quiz file, opens its packs, seats the pupil, and goes on with the
 * game that this one left, or draws a new one. An exit code; only EXIT_OK when
 * there is something to play. The packs are to be closed in any case.
 */
int play_quiz_open(struct table *table);

#endif
