#ifndef GAME_COMMAND_TABLE_H
#define GAME_COMMAND_TABLE_H

/*
 * table: the state that is built up step by step before a game is played.
 */

#include "base/arena.h"
#include "classroom/quiz.h"
#include "game/command/play_options.h"
#include "game/game.h"

/* Everything a game needs, and what must be closed afterwards. */
struct table {
	struct choices choices;
	struct arena arena;
	struct opened opened[PACKS_MOST];
	const struct bank *banks[PACKS_MOST];
	uint32_t n_opened;
	struct screen screen;
	struct input input;
	struct game game;
	struct quiz quiz;	      /* of a quiz file */
	struct remembered remembered; /* for practice games */
	struct str code_packs; /* of the code, "amanat+moons"; or empty */
	uint32_t hash;	       /* and the hash of their contents in it */
};

/* Opens the packs; returns an exit code. They must be closed unless it
 * failed. */
int table_open_packs(struct table *table);
void table_close_packs(struct table *table);

/* Sets the parts of the game that follow from the options, before its
 * players and questions are known; the packs are open. */
void table_set_game(struct table *table);

/* The shell command that replays the game; its code is known. */
struct str table_replay_command(struct table *table);

/* Says that this needs a record; returns an exit code. */
int table_no_record(const struct table *table);

#endif
