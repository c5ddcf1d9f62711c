#ifndef GAME_COMMAND_PLAY_H
#define GAME_COMMAND_PLAY_H

/*
 * play: the commands that play a game share their options and the way they run.
 */

#include "game/command/command.h"
#include "game/command/play_options.h"

/* Reads the options of play and plays; `mode` is NULL where they choose it. */
int play_run(int argc, char **argv, const struct command *command,
	     const struct mode *mode);

/* Plays what was chosen; an exit code. */
int play_choices(const struct choices *choices);

#endif
