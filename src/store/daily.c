#include "store/daily.h"

#include "base/vec.h"
#include "store/store_private.h"

/* The earliest counts: another machine may have begun one later that day. */
static bool read_first(struct db *db, struct str player, struct str pack,
		       struct str day, struct arena *arena,
		       struct store_daily *daily)
{
	struct query q =
		query_of(db, "SELECT " GAME_COLUMNS " FROM game WHERE "
			     "mode = 'daily' AND player = ?1 AND day = ?2 "
			     "AND (?3 = '' OR pack = ?3) "
			     "ORDER BY started, id LIMIT 1");

	query_str(&q, player);
	query_str(&q, day);
	query_str(&q, pack);
	daily->begun = query_next(&q);
	if (daily->begun)
		daily->game = game_of_row(&q, arena);
	return query_finish(&q);
}

static bool read_credits(struct db *db, struct arena *arena,
			 struct store_daily *daily)
{
	VEC(uint32_t) credits = VEC_INIT;
	struct query q = query_of(db, "SELECT max(credit) FROM answer "
				      "WHERE game = ? GROUP BY position "
				      "ORDER BY position");

	query_id(&q, &daily->game.id);
	while (query_next(&q))
		*vec_push(&credits) = query_get_u32(&q, 0);
	daily->credits = vec_clone(&credits, arena);
	daily->n = credits.n;
	vec_finish(&credits);
	return query_finish(&q);
}

bool read_daily(struct db *db, struct str player, struct str pack,
		struct str day, struct arena *arena, struct store_daily *daily)
{
	*daily = (struct store_daily){.begun = false};
	return read_first(db, player, pack, day, arena, daily) &&
	       (!daily->begun || read_credits(db, arena, daily));
}

/* Counts rows, which are day numbers in descending order, until there is a gap.
 * Today may still be missing. */
static bool count_row(struct query *q, uint32_t *n)
{
	int64_t last = 0;

	*n = 0;
	while (query_next(q)) {
		int64_t day = query_get_int(q, 0);
		int64_t today = query_get_int(q, 1);

		if (*n ? day + 1 != last : day + 1 < today)
			break;
		last = day;
		++*n;
	}
	return query_finish(q);
}

/* Uses the index to step from each day to the one before it. */
#define DAYS_BACK(from)                                                        \
	"WITH RECURSIVE back(day) AS ("                                        \
	"SELECT max(day) FROM " from " AND day <= ?2 UNION ALL "               \
	"SELECT (SELECT max(day) FROM " from " AND day < back.day) "           \
	"FROM back WHERE day IS NOT NULL) "                                    \
	"SELECT CAST(julianday(day) AS INTEGER), "                             \
	"CAST(julianday(?2) AS INTEGER) FROM back WHERE day IS NOT NULL"

bool count_days(struct db *db, struct str player, struct str day, uint32_t *n)
{
	struct query q = query_of(db, DAYS_BACK("tally_day WHERE player = ?1"));

	query_str(&q, player);
	query_str(&q, day);
	return count_row(&q, n);
}

bool count_dailies(struct db *db, struct str player, struct str pack,
		   struct str day, uint32_t *n)
{
	struct query q = query_of(
		db, DAYS_BACK("game WHERE mode = 'daily' AND player = ?1 "
			      "AND (?3 = '' OR pack = ?3) "
			      "AND finished IS NOT NULL AND abandoned = 0"));

	query_str(&q, player);
	query_str(&q, day);
	query_str(&q, pack);
	return count_row(&q, n);
}

bool store_daily(struct store *store, struct str player, struct str pack,
		 struct str day, struct arena *arena, struct store_daily *daily,
		 struct strbuf *error)
{
	bool ok = db_run(store->db, "BEGIN") &&
		  read_daily(store->db, player, pack, day, arena, daily);

	if (!ok)
		store_fail(store, error, "read");
	db_rollback(store->db);
	return ok;
}

bool store_days_in_a_row(struct store *store, struct str player, struct str day,
			 uint32_t *n, struct strbuf *error)
{
	return count_days(store->db, player, day, n) ||
	       store_fail(store, error, "read");
}

bool store_dailies_in_a_row(struct store *store, struct str player,
			    struct str pack, struct str day, uint32_t *n,
			    struct strbuf *error)
{
	return count_dailies(store->db, player, pack, day, n) ||
	       store_fail(store, error, "read");
}
