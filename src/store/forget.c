#include "store/maintenance.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "store/store.h"
#include "store/store_private.h"

#define ALL_PLAYERS                                                            \
	"SELECT player FROM game UNION SELECT player FROM answer "             \
	"UNION SELECT player FROM star UNION SELECT player FROM report"

/* Does a recorded name look like this one, with unsafe characters escaped? That
 * is the only way to type a name with a NUL or a control character. */
static bool reads_like(struct str recorded, struct str name)
{
	struct strbuf shown = STRBUF_INIT;
	bool same;

	utf8_sanitize(&shown, recorded, false);
	same = str_eq(recorded, name) || str_eq(strbuf_str(&shown), name);
	strbuf_finish(&shown);
	return same;
}

/* All recorded names that look like this one, in the arena. */
static bool find_names(struct db *db, struct str name, struct arena *arena,
		       struct str **names, uint32_t *n)
{
	VEC(struct str) found = VEC_INIT;
	struct query q = query_of(db, ALL_PLAYERS);

	while (query_next(&q))
		if (reads_like(query_get(&q, 0).bytes, name))
			*vec_push(&found) = query_get_str(&q, 0, arena);
	*names = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q);
}

static bool add_share(struct db *db, struct str player,
		      struct store_share *share)
{
	struct query q = query_of(
		db, "SELECT (SELECT count(*) FROM game WHERE player = ?1), "
		    "(SELECT count(*) FROM answer WHERE player = ?1), "
		    "(SELECT count(*) FROM star WHERE player = ?1), "
		    "(SELECT count(*) FROM report WHERE player = ?1)");

	query_str(&q, player);
	if (query_next(&q)) {
		share->games += (uint64_t)query_get_int(&q, 0);
		share->answers += (uint64_t)query_get_int(&q, 1);
		share->stars += (uint64_t)query_get_int(&q, 2);
		share->reports += (uint64_t)query_get_int(&q, 3);
	}
	return query_finish(&q);
}

bool store_share_of(struct store *store, struct str player,
		    struct store_share *share, struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct store_share all = {.games = 0};
	struct str *names;
	uint32_t n = 0;
	bool ok = find_names(store->db, player, &arena, &names, &n);

	for (uint32_t i = 0; ok && i < n; i++)
		ok = add_share(store->db, names[i], &all);
	arena_finish(&arena);
	if (!ok)
		return store_fail(store, error, "read");
	*share = all;
	return true;
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
		"DELETE FROM star WHERE player = ?",
		"DELETE FROM report WHERE player = ?",
		"DELETE FROM tally_question WHERE player = ?",
		"DELETE FROM tally_day WHERE player = ?",
		"DELETE FROM tally_streak WHERE player = ?",
		/* what the last player chose, and the name */
		("DELETE FROM setting WHERE ? = (SELECT value FROM setting "
		 "WHERE name = 'player')"),
	};

	for (size_t i = 0; i < sizeof(statements) / sizeof(*statements); i++)
		if (!delete_of(db, statements[i], player))
			return false;
	return true;
}

static bool delete_like(struct db *db, struct str player)
{
	struct arena arena = ARENA_INIT;
	struct str *names;
	uint32_t n = 0;
	bool ok = find_names(db, player, &arena, &names, &n);

	for (uint32_t i = 0; ok && i < n; i++)
		ok = delete_all(db, names[i]);
	arena_finish(&arena);
	return ok;
}

bool store_forget(struct store *store, struct str player, struct strbuf *error)
{
	if (db_run(store->db, "BEGIN IMMEDIATE") &&
	    delete_like(store->db, player) && db_run(store->db, "COMMIT"))
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
		store->db, "SELECT player, (SELECT ifnull(sum(asked), 0) FROM "
			   "tally_question AS t WHERE t.player = p.player) "
			   "FROM (" ALL_PLAYERS ") AS p ORDER BY player");

	while (query_next(&q))
		*vec_push(&found) = (struct store_player){
			query_get_str(&q, 0, arena),
			(uint64_t)query_get_int(&q, 1),
		};
	*players = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}
