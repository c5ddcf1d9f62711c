#ifndef STORE_QUIZ_GAMES_H
#define STORE_QUIZ_GAMES_H

/*
 * quiz_games: what the record has of a quiz file.
 *
 *	struct store_game *games;
 *	uint32_t n;
 *	if (store_quiz_games(store, STR("monday"), &arena, &games, &n, &error))
 *		...
 *
 * The answers of each of them are in history.h.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* All games of the quiz of this name, of every player: by attempts, and those
 * of one by their start and their ids, so that the order is that of every
 * record with the same games. */
bool store_quiz_games(struct store *store, struct str quiz, struct arena *arena,
		      struct store_game **games, uint32_t *n,
		      struct strbuf *error);

/* The names of all quizzes, in their order. */
bool store_quizzes(struct store *store, struct arena *arena, struct str **names,
		   uint32_t *n, struct strbuf *error);

#endif
