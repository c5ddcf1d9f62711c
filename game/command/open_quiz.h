#ifndef GAME_COMMAND_OPEN_QUIZ_H
#define GAME_COMMAND_OPEN_QUIZ_H

/*
 * open_quiz: a quiz file and its packs, for the commands that work on one.
 *
 *	struct table table = {.arena = ARENA_INIT};
 *	int status = open_quiz(&table, "monday.quiz");
 *	...
 *	table_close_packs(&table);
 */

#include "classroom/quiz_round.h"
#include "classroom/roster.h"
#include "game/command/table.h"

/* Reads `table->quiz`. Says what is wrong; an exit code. */
int open_quiz_file(struct table *table, const char *path);

/* The same, and opens its packs, which are to be closed in any case. Where they
 * are not as they were when the quiz was made, says so. */
int open_quiz(struct table *table, const char *path);

/* Reads its roster, which is empty when it has none; an exit code. */
int open_roster(struct table *table, const char *path, struct roster *roster);

/* The rounds of all pupils of the roster. */
struct rounds open_rounds(struct table *table, const struct roster *roster);

#endif
