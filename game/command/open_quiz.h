#ifndef GAME_COMMAND_OPEN_QUIZ_H
#define GAME_COMMAND_OPEN_QUIZ_H

/*
 * open_quiz: a quiz file and its packs, for commands that take one.
 *
 *	struct table table = {.arena = ARENA_INIT};
 *	int status = open_quiz(&table, "monday.quiz");
 *	...
 *	table_close_packs(&table);
 */

#include "classroom/quiz_round.h"
#include "classroom/roster.h"
#include "game/command/table.h"

/* Reads `table->quiz`. Reports errors; returns an exit code. */
int open_quiz_file(struct table *table, const char *path);

/* The same, and opens its packs, which must be closed in any case. Says so
 * if they have changed since the quiz was made. */
int open_quiz(struct table *table, const char *path);

/* Reads its roster, which is empty when it has none; returns an exit code. */
int open_roster(struct table *table, const char *path, struct roster *roster);

/* The rounds of all pupils of the roster. */
struct rounds open_rounds(struct table *table, const struct roster *roster);

#endif
