#include "store/quiz_games.h"

#include "base/vec.h"
#include "store/store_private.h"

bool store_quiz_games(struct store *store, struct str quiz, struct arena *arena,
		      struct store_game **games, uint32_t *n,
		      struct strbuf *error)
{
	VEC(struct store_game) found = VEC_INIT;
	struct query q =
		query_of(store->db, "SELECT " GAME_COLUMNS " FROM game WHERE "
				    "quiz = ? ORDER BY attempt, started, id");

	query_str(&q, quiz);
	while (query_next(&q))
		*vec_push(&found) = game_of_row(&q, arena);
	*games = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}

bool store_quizzes(struct store *store, struct arena *arena, struct str **names,
		   uint32_t *n, struct strbuf *error)
{
	VEC(struct str) found = VEC_INIT;
	struct query q =
		query_of(store->db, "SELECT DISTINCT quiz FROM game WHERE "
				    "quiz <> '' ORDER BY quiz");

	while (query_next(&q))
		*vec_push(&found) = query_get_str(&q, 0, arena);
	*names = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}
