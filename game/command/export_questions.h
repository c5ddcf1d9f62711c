#ifndef GAME_COMMAND_EXPORT_QUESTIONS_H
#define GAME_COMMAND_EXPORT_QUESTIONS_H

/*
 * export_questions: the questions of a pack or a quiz for other programs.
 *
 *	status = export_pack(format, "world", "world.apkg");
 */

#include "exchange/export.h"
#include "game/command/table.h"

/* Every question of a pack. Says what the format cannot hold; reports errors;
 * returns an exit code. */
int export_pack(const struct export_format *format, const char *pack,
		const char *output);

/* The same for a quiz, which is open. */
int export_quiz(const struct export_format *format, struct table *table,
		const char *path, const char *output);

#endif
