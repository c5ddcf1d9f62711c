#ifndef GAME_COMMAND_COMMANDS_H
#define GAME_COMMAND_COMMANDS_H

/*
 * commands: the table of all commands, and help about them.
 */

#include "game/command/command.h"

/* All of them, as `civiq --help` lists them; NULL at the end. */
extern const struct command *const commands[];

/* The command of that name, or NULL. */
const struct command *command_find(const char *name);

/* Runs it; `argv[0]` is its name. Handles `--help` among the options. */
int command_run(const struct command *command, int argc, char **argv);

/* The same, without suggesting a next command. */
int command_run_alone(const struct command *command, int argc, char **argv);

/* Suggests a next command, at a terminal only. */
void command_tell_next(const char *next);

/* Prints the help of civiq, or of one command when `name` is not NULL. */
int command_help(const char *name);

/* Says that there is no command and no pack of that name. */
int command_unknown(const char *name);

#endif
