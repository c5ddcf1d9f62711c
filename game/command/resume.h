#ifndef GAME_COMMAND_RESUME_H
#define GAME_COMMAND_RESUME_H

/*
 * resume: finds the game that was interrupted, to go on with it.
 */

#include "game/command/table.h"

/*
 * The record is open; an exit code. When it is EXIT_OK and `*is_there` is set,
 * the game waits to be played; else there was none, which it says.
 */
int resume(struct table *table, bool *is_there);

/* The same for a game that has been found, which is claimed first. It is copied
 * by no one: `found` stays the caller's, in the table's arena. */
int resume_claimed(struct table *table, const struct store_game *found);

/* Takes a game for this process; says why not. An exit code. */
int resume_claim(struct table *table, const struct store_id *id);

/* The answers of a game so far, as many as table->game.n_answers then says.
 * False, and said, when the record cannot be read. */
bool resume_answers(struct table *table, const struct store_game *found,
		    struct store_answer **answers);

#endif
