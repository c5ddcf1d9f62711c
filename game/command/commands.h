#ifndef GAME_COMMAND_COMMANDS_H
#define GAME_COMMAND_COMMANDS_H

/*
 * commands: the table of all commands, and help about them.
 */

#include "game/command/command.h"

/* The command of that name, or NULL. */
const struct command *command_find(const char *name);

/* Runs it; `argv[0]` is its name. `--help` among the options is answered. */
int command_run(const struct command *command, int argc, char **argv);

/* The same, but nothing is said of what one may want to type then. */
int command_run_alone(const struct command *command, int argc, char **argv);

/* Prints the help of civiq, or of one command when `name` is not NULL. */
int command_help(const char *name);

/* Says that there is no such command, and no such pack. */
int command_unknown(const char *name);

#endif
