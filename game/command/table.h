#ifndef GAME_COMMAND_TABLE_H
#define GAME_COMMAND_TABLE_H

/*
 * table: what a game is set up with, step by step, before it is played.
 */

#include "base/arena.h"
#include "classroom/quiz.h"
#include "game/command/play_options.h"
#include "game/game.h"

/* Everything that a game needs, and what has to be closed after it. */
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
	struct remembered remembered; /* that of the game, if it is practice */
	struct str code_packs; /* of the code, "amanat+moons"; or empty */
	uint32_t hash;	       /* and what it says of their contents */
};

/* Opens the packs; an exit code. They are to be closed unless that failed. */
int table_open_packs(struct table *table);
void table_close_packs(struct table *table);

/* What a game of these choices is, before its players and its questions are
 * known; the packs are open. */
void table_set_game(struct table *table);

/* At a shell, plays the same game again; its code is known. */
struct str table_replay_command(struct table *table);

/* Says that without the record nobody knows what was played; an exit code. */
int table_no_record(const struct table *table);

#endif
