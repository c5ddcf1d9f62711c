#ifndef GAME_COMMAND_PREVIEW_QUIZ_H
#define GAME_COMMAND_PREVIEW_QUIZ_H

/*
 * preview_quiz: lets a teacher read the questions of a quiz and remove some.
 */

#include "game/command/table.h"

/* Changes `table->quiz` as the teacher chooses; the packs are open. True
 * when it should be written, false when the teacher quit. */
bool preview_quiz(struct table *table);

#endif
