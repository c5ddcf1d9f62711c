#include "store/store.h"

#include "store/store_private.h"
#include "store/turn.h"

/*
 * Games and answers as they are played. Each call is one statement, and so one
 * transaction; statements are kept prepared, since an answer must not wait.
 */

static struct query *kept(struct store *store, struct query *query,
			  const char *sql)
{
	if (!query->statement)
		*query = query_of(store->db, sql);
	else
		query_rewind(query);
	return query;
}

/* Leaves no statement open, as that would hold a lock. */
static bool run_kept(struct store *store, struct query *query)
{
	bool done;

	turn_take(store);
	while (query_next(query))
		;
	done = query_rewind(query);
	turn_give(store);
	return done;
}

static void bind_game(struct query *q, const struct store_game *game)
{
	query_id(q, &game->id);
	query_str(q, game->player);
	query_str(q, game->pack);
	query_str(q, game->pack_hash);
	query_str(q, game->mode);
	query_hex(q, game->seed);
	query_int(q, game->length);
	query_str(q, game->started);
	if (game->finished.len)
		query_str(q, game->finished);
	else
		query_null(q);
	query_int(q, game->asked);
	query_int(q, game->right);
	query_int(q, game->points);
	query_int(q, (int64_t)game->milliseconds);
	query_str(q, game->code);
	query_str(q, game->day);
	query_str(q, game->quiz);
	query_int(q, game->attempt);
	query_str(q, game->questions);
	query_int(q, game->abandoned);
}

static void bind_answer(struct query *q, const struct store_answer *answer)
{
	query_id(q, &answer->id);
	query_id(q, &answer->game);
	query_str(q, answer->player);
	query_str(q, answer->mode);
	query_int(q, answer->position);
	query_int(q, answer->tries);
	query_str(q, answer->question);
	query_hex(q, answer->question_hash);
	query_str(q, answer->options);
	query_str(q, answer->typed);
	query_str(q, answer->verdict);
	query_int(q, answer->credit);
	query_int(q, answer->hints);
	query_int(q, (int64_t)answer->milliseconds);
	query_int(q, answer->points);
	query_str(q, answer->at);
	query_str(q, answer->day);
	query_int(q, answer->rating);
	query_str(q, answer->stem);
	query_str(q, answer->answer);
	query_str(q, answer->facts);
}

/* A failed write may nevertheless have reached the disk, so a retry may find
 * its row there. */
static bool game_is_there(struct store *store, const struct store_game *game)
{
	struct query q = query_of(
		store->db,
		"SELECT 1 FROM game WHERE game.id = ?1 AND sum = row_sum("
		"" GAME_VALUES ")");
	bool there;

	bind_game(&q, game);
	there = query_next(&q);
	return query_finish(&q) && there;
}

static bool answer_is_there(struct store *store,
			    const struct store_answer *answer)
{
	struct query q = query_of(
		store->db,
		"SELECT 1 FROM answer WHERE answer.id = ?1 AND sum = row_sum("
		"" ANSWER_VALUES ")");
	bool there;

	bind_answer(&q, answer);
	there = query_next(&q);
	return query_finish(&q) && there;
}

static bool begin_game(struct store *store, const struct store_game *game)
{
	struct query *q =
		kept(store, &store->begin,
		     "INSERT INTO game (" GAME_COLUMNS ", sum) VALUES "
		     "(" GAME_VALUES ", row_sum(" GAME_VALUES "))");

	bind_game(q, game);
	return run_kept(store, q);
}

static bool add_answer(struct store *store, const struct store_answer *answer)
{
	struct query *q =
		kept(store, &store->add,
		     "INSERT INTO answer (" ANSWER_COLUMNS ", sum) VALUES "
		     "(" ANSWER_VALUES ", row_sum(" ANSWER_VALUES "))");

	bind_answer(q, answer);
	return run_kept(store, q);
}

/* The row written at the start may be gone, along with a record that was
 * moved. */
static bool end_game(struct store *store, const struct store_game *game)
{
	struct query *q =
		kept(store, &store->end,
		     "INSERT INTO game (" GAME_COLUMNS ", sum) VALUES "
		     "(" GAME_VALUES ", row_sum(" GAME_VALUES ")) "
		     "ON CONFLICT (id) DO UPDATE SET player = ?2, pack = ?3, "
		     "pack_hash = ?4, mode = ?5, seed = ?6, length = ?7, "
		     "started = ?8, finished = ?9, asked = ?10, right = ?11, "
		     "points = ?12, milliseconds = ?13, code = ?14, day = ?15, "
		     "quiz = ?16, attempt = ?17, questions = ?18, "
		     "abandoned = ?19, sum = excluded.sum");

	bind_game(q, game);
	return run_kept(store, q);
}

bool store_follow(struct store *store, struct strbuf *error, bool *failed)
{
	if (db_failure(store->db) != STORE_MOVED)
		return false;
	*failed = !store_open_again(store, error);
	return !*failed;
}

/* Ensures that everything written can be merged. */
static bool fits(struct store *store, struct str name, size_t most,
		 const char *message, struct strbuf *error)
{
	if (name.len <= most)
		return true;
	store->failure = STORE_BROKEN;
	say_failure(error, store->path ? store->path : "in memory",
		    store->failure, "written", message);
	return false;
}

bool name_fits(struct store *store, struct str player, struct strbuf *error)
{
	return fits(store, player, STORE_NAME_MOST,
		    "the name of the player is too long", error);
}

bool text_fits(struct store *store, struct str text, struct strbuf *error)
{
	return fits(store, text, STORE_TEXT_MOST, "a text is too long", error);
}

static bool game_fits(struct store *store, const struct store_game *game,
		      struct strbuf *error)
{
	return name_fits(store, game->player, error) &&
	       fits(store, game->pack, STORE_NAME_MOST, "too many packs",
		    error) &&
	       fits(store, game->quiz, STORE_NAME_MOST,
		    "the name of the quiz is too long", error);
}

bool store_begin_game(struct store *store, const struct store_game *game,
		      struct strbuf *error)
{
	struct store_game open = *game;
	bool failed = false;

	open.finished = STR_NONE;
	open.asked = open.right = open.points = 0;
	open.milliseconds = 0;
	open.abandoned = false;
	if (!game_fits(store, game, error))
		return false;
	if (begin_game(store, &open) ||
	    (db_conflict(store->db) && game_is_there(store, &open)) ||
	    (store_follow(store, error, &failed) && begin_game(store, &open)))
		return true;
	return !failed && store_fail(store, error, "written");
}

bool store_add_answer(struct store *store, const struct store_answer *answer,
		      struct strbuf *error)
{
	bool failed = false;

	if (add_answer(store, answer) ||
	    (db_conflict(store->db) && answer_is_there(store, answer)) ||
	    (store_follow(store, error, &failed) && add_answer(store, answer)))
		return true;
	return !failed && store_fail(store, error, "written");
}

bool store_end_game(struct store *store, const struct store_game *game,
		    struct strbuf *error)
{
	bool failed = false;

	if (end_game(store, game) ||
	    (store_follow(store, error, &failed) && end_game(store, game)))
		return true;
	return !failed && store_fail(store, error, "written");
}
