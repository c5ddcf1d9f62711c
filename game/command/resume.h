#ifndef GAME_COMMAND_RESUME_H
#define GAME_COMMAND_RESUME_H

/*
 * resume: finds an interrupted game and continues it.
 */

#include "game/command/table.h"

/* The record is open; returns an exit code. On EXIT_OK with `*is_there` set,
 * the game is ready to play; otherwise there was none, and a message said
 * so. */
int resume(struct table *table, bool *is_there);

/* The same for a game already found, which is claimed first. `found` is not
 * copied: it must stay in the table's arena. */
int resume_claimed(struct table *table, const struct store_game *found);

/* Claims a game for this process, or says why it cannot. An exit code. */
int resume_claim(struct table *table, const struct store_id *id);

/* The game's answers so far, table->game.n_answers of them. False, after a
 * message, when the record cannot be read. */
bool resume_answers(struct table *table, const struct store_game *found,
		    struct store_answer **answers);

#endif
