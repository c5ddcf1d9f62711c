#ifndef GAME_COMMAND_PLAY_H
#define GAME_COMMAND_PLAY_H

/*
 * play: the options and the run loop shared by commands that play a game.
 */

#include "game/command/command.h"
#include "game/command/play_options.h"

/* Reads the options of play and plays; `mode` is NULL if the options choose
 * it. */
int play_run(int argc, char **argv, const struct command *command,
	     const struct mode *mode);

/* Plays the chosen game; returns an exit code. */
int play_choices(const struct choices *choices);

#endif
