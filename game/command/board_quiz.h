#ifndef GAME_COMMAND_BOARD_QUIZ_H
#define GAME_COMMAND_BOARD_QUIZ_H

/*
 * board_quiz: a quiz on a projector. The class answers aloud or on paper, the
 * teacher goes from question to answer to question; nothing is recorded.
 */

#include "game/command/play_options.h"

/* Shows the quiz of the choices; an exit code. */
int board_quiz(const struct choices *choices);

#endif
