#ifndef GAME_COMMAND_PREVIEW_QUIZ_H
#define GAME_COMMAND_PREVIEW_QUIZ_H

/*
 * preview_quiz: a teacher reads the questions of a quiz before a class does,
 * and takes single ones out.
 */

#include "game/command/table.h"

/* Changes `table->quiz` as the teacher says; the packs are open. True when it
 * is to be written, false when the teacher left. */
bool preview_quiz(struct table *table);

#endif
