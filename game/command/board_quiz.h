#ifndef GAME_COMMAND_BOARD_QUIZ_H
#define GAME_COMMAND_BOARD_QUIZ_H

/*
 * board_quiz: a quiz on a projector. The class answers aloud or on paper, the
 * teacher steps through questions and answers; nothing is recorded.
 */

#include "game/command/play_options.h"

/* Shows the chosen quiz; returns an exit code. */
int board_quiz(const struct choices *choices);

#endif
