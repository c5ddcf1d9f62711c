#include "store/history.h"

#include "base/vec.h"
#include "store/store.h"
#include "store/store_private.h"

struct store_game game_of_row(const struct query *q, struct arena *arena)
{
	return (struct store_game){
		.id = query_get_id(q, 0),
		.player = query_get_str(q, 1, arena),
		.pack = query_get_str(q, 2, arena),
		.pack_hash = query_get_str(q, 3, arena),
		.mode = query_get_str(q, 4, arena),
		.seed = query_get_hex(q, 5),
		.length = query_get_u32(q, 6),
		.started = query_get_str(q, 7, arena),
		.finished = query_get_str(q, 8, arena),
		.asked = query_get_u32(q, 9),
		.right = query_get_u32(q, 10),
		.points = query_get_u32(q, 11),
		.milliseconds = (uint64_t)query_get_int(q, 12),
		.code = query_get_str(q, 13, arena),
		.day = query_get_str(q, 14, arena),
		.quiz = query_get_str(q, 15, arena),
		.attempt = query_get_u32(q, 16),
		.questions = query_get_str(q, 17, arena),
		.abandoned = query_get_int(q, 18) != 0,
	};
}

static struct store_answer read_answer(const struct query *q,
				       struct arena *arena)
{
	return (struct store_answer){
		.id = query_get_id(q, 0),
		.game = query_get_id(q, 1),
		.player = query_get_str(q, 2, arena),
		.mode = query_get_str(q, 3, arena),
		.position = query_get_u32(q, 4),
		.tries = query_get_u32(q, 5),
		.question = query_get_str(q, 6, arena),
		.question_hash = query_get_hex(q, 7),
		.options = query_get_str(q, 8, arena),
		.typed = query_get_str(q, 9, arena),
		.verdict = query_get_str(q, 10, arena),
		.credit = query_get_u32(q, 11),
		.hints = query_get_u32(q, 12),
		.milliseconds = (uint64_t)query_get_int(q, 13),
		.points = query_get_u32(q, 14),
		.at = query_get_str(q, 15, arena),
		.day = query_get_str(q, 16, arena),
		.rating = query_get_u32(q, 17),
		.stem = query_get_str(q, 18, arena),
		.answer = query_get_str(q, 19, arena),
		.facts = query_get_str(q, 20, arena),
	};
}

bool read_unfinished(struct db *db, struct str player, struct arena *arena,
		     struct store_game *game, bool *found)
{
	struct query q =
		query_of(db, "SELECT " GAME_COLUMNS " FROM game WHERE "
			     "player = ? AND finished IS NULL "
			     "AND (code <> '' OR questions <> '') "
			     "AND mode <> 'hot-seat' AND quiz = '' "
			     "ORDER BY started DESC, rowid DESC LIMIT 1");

	query_str(&q, player);
	*found = query_next(&q);
	if (*found)
		*game = game_of_row(&q, arena);
	return query_finish(&q);
}

bool store_unfinished(struct store *store, struct str player,
		      struct arena *arena, struct store_game *game, bool *found,
		      struct strbuf *error)
{
	return read_unfinished(store->db, player, arena, game, found) ||
	       store_fail(store, error, "read");
}

bool store_answers(struct store *store, const struct store_id *game,
		   struct arena *arena, struct store_answer **answers,
		   uint32_t *n, struct strbuf *error)
{
	VEC(struct store_answer) found = VEC_INIT;
	struct query q =
		query_of(store->db, "SELECT " ANSWER_COLUMNS " FROM answer "
				    "WHERE game = ? ORDER BY position, try");

	query_id(&q, game);
	while (query_next(&q))
		*vec_push(&found) = read_answer(&q, arena);
	*answers = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}

/* Question ids begin with their pack and a slash; `0` sorts just after it. */
bool store_latest(struct store *store, struct str player, struct str pack,
		  struct arena *arena, struct store_latest **latest,
		  uint32_t *n, struct strbuf *error)
{
	VEC(struct store_latest) found = VEC_INIT;
	struct query q = query_of(
		store->db,
		"SELECT t.question, a.verdict = 'correct' "
		"FROM tally_question AS t JOIN answer AS a ON a.id = t.latest "
		"WHERE t.player = ?1 AND "
		"t.question > ?2 || '/' AND t.question < ?2 || '0' "
		"ORDER BY t.at, t.question");

	query_str(&q, player);
	query_str(&q, pack);
	while (query_next(&q))
		*vec_push(&found) = (struct store_latest){
			.question = query_get_str(&q, 0, arena),
			.right = query_get_int(&q, 1) != 0,
		};
	*latest = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}

bool store_progress(struct store *store, struct str player, struct str pack,
		    struct str mode, struct store_progress *progress,
		    struct strbuf *error)
{
	struct query q = query_of(
		store->db,
		"WITH own AS (SELECT pack, mode, asked, right, started "
		"FROM game WHERE player = ?1) "
		"SELECT (SELECT count(*) FROM own "
		"WHERE pack = ?2 AND mode = ?4), "
		"(SELECT coalesce(sum(asked), 0) FROM own), "
		"coalesce(sum(asked), 0), coalesce(sum(right), 0) "
		"FROM (SELECT asked, right FROM own WHERE asked > 0 "
		"ORDER BY started DESC LIMIT ?3)");

	*progress = (struct store_progress){0, 0, 0, 0};
	query_str(&q, player);
	query_str(&q, pack);
	query_int(&q, PROGRESS_GAMES);
	query_str(&q, mode);
	if (query_next(&q)) {
		progress->games = query_get_u32(&q, 0);
		progress->answers = (uint64_t)query_get_int(&q, 1);
		progress->recent = query_get_u32(&q, 2);
		progress->right = query_get_u32(&q, 3);
	}
	return query_finish(&q) || store_fail(store, error, "read");
}

bool store_codes(struct store *store, struct arena *arena, struct str **codes,
		 uint32_t *n, struct strbuf *error)
{
	struct query q = query_of(
		store->db,
		"SELECT code FROM (SELECT code, rowid AS turn FROM game "
		"WHERE code <> '' ORDER BY rowid DESC LIMIT 200) "
		"GROUP BY code ORDER BY max(turn) DESC LIMIT ?1");

	*codes = arena_array(arena, struct str, CODES_MOST);
	*n = 0;
	query_int(&q, CODES_MOST);
	while (query_next(&q))
		(*codes)[(*n)++] = query_get_str(&q, 0, arena);
	return query_finish(&q) || store_fail(store, error, "read");
}
