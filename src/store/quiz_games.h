#ifndef STORE_QUIZ_GAMES_H
#define STORE_QUIZ_GAMES_H

/*
 * quiz_games: the recorded games of a quiz file.
 *
 *	struct store_game *games;
 *	uint32_t n;
 *	if (store_quiz_games(store, STR("monday"), &arena, &games, &n, &error))
 *		...
 *
 * Use store_answers() in history.h for their answers.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* All games of the quiz with this name, of every player: by attempt, then by
 * start and id, so that the order is the same in every record with the same
 * games. */
bool store_quiz_games(struct store *store, struct str quiz, struct arena *arena,
		      struct store_game **games, uint32_t *n,
		      struct strbuf *error);

/* The names of all quizzes, sorted. */
bool store_quizzes(struct store *store, struct arena *arena, struct str **names,
		   uint32_t *n, struct strbuf *error);

#endif
