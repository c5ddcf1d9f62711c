#include "store/upkeep.h"

#include "base/vec.h"
#include "store/store_inside.h"

bool store_share_of(struct store *store, struct str player,
		    struct store_share *share, struct strbuf *error)
{
	struct query q = query_of(
		store->db,
		"SELECT (SELECT count(*) FROM game WHERE player = ?1), "
		"(SELECT count(*) FROM answer WHERE player = ?1)");

	query_str(&q, player);
	if (query_next(&q))
		*share = (struct store_share){
			.games = (uint64_t)query_get_int(&q, 0),
			.answers = (uint64_t)query_get_int(&q, 1),
		};
	return query_finish(&q) || store_fail(store, error, "read");
}

static bool delete_of(struct db *db, const char *sql, struct str player)
{
	struct query q = query_of(db, sql);

	query_str(&q, player);
	return query_run(&q);
}

static bool delete_all(struct db *db, struct str player)
{
	static const char *const statements[] = {
		"DELETE FROM game WHERE player = ?",
		"DELETE FROM answer WHERE player = ?",
		"DELETE FROM tally_question WHERE player = ?",
		"DELETE FROM tally_day WHERE player = ?",
		"DELETE FROM tally_streak WHERE player = ?",
		"DELETE FROM setting WHERE name = 'player' AND value = ?",
	};

	for (size_t i = 0; i < sizeof(statements) / sizeof(*statements); i++)
		if (!delete_of(db, statements[i], player))
			return false;
	return true;
}

bool store_forget(struct store *store, struct str player, struct strbuf *error)
{
	if (db_run(store->db, "BEGIN IMMEDIATE") &&
	    delete_all(store->db, player) && db_run(store->db, "COMMIT"))
		return true;
	store_fail(store, error, "written");
	db_rollback(store->db);
	return false;
}

bool store_players(struct store *store, struct arena *arena,
		   struct store_player **players, uint32_t *n,
		   struct strbuf *error)
{
	VEC(struct store_player) found = VEC_INIT;
	struct query q = query_of(
		store->db, "SELECT player, sum(asked) FROM tally_question "
			   "GROUP BY player ORDER BY player");

	while (query_next(&q))
		*vec_push(&found) = (struct store_player){
			query_get_str(&q, 0, arena),
			(uint64_t)query_get_int(&q, 1),
		};
	*players = arena_array(arena, struct store_player, found.n);
	*n = found.n;
	for (uint32_t i = 0; i < found.n; i++)
		(*players)[i] = found.at[i];
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}
