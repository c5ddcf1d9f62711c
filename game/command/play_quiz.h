#ifndef GAME_COMMAND_PLAY_QUIZ_H
#define GAME_COMMAND_PLAY_QUIZ_H

/*
 * play_quiz: sets up the game of a quiz file.
 */

#include "game/command/table.h"

/* If a quiz file was named instead of a pack, notes it; prints an error and
 * returns false when an option contradicts the quiz. */
bool play_quiz_choose(struct choices *choices);

/* Reads the quiz file, opens its packs, identifies the pupil, and resumes
 * the pupil's unfinished game or draws a new one. Returns an exit code,
 * EXIT_OK only when there is something to play. The packs must be closed in
 * any case. */
int play_quiz_open(struct table *table);

#endif
