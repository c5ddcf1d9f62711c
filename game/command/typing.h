#ifndef GAME_COMMAND_TYPING_H
#define GAME_COMMAND_TYPING_H

/*
 * typing: a command line that is being typed, and the values that may stand in
 * it; see complete.h for how they are printed.
 */

#include "base/arena.h"
#include "base/str.h"
#include "game/command/command.h"

struct typing {
	const struct command *command;
	char **words; /* before the last one, without the command */
	int n;
	struct str last;
	struct arena *arena;
};

/* The head of what may come: are files right as well? */
void offer_files(bool files);

/* A word, and what it is. */
void offer(struct str word, struct str what);

void offer_packs(const struct typing *t);
void offer_players(const struct typing *t);

/* The values that the option takes, with their head. Whatever cannot be read
 * gives none. */
void offer_values(const struct typing *t, const struct option *option);

#endif
