#include "store/home.h"

#include "store/store_private.h"

static bool count_answers(struct db *db, struct str day,
			  struct store_home *home)
{
	struct query q =
		query_of(db, "SELECT total(asked), total(right), "
			     "total(iif(day = ?2, asked, 0)), "
			     "total(iif(day = ?2, right, 0)) FROM tally_day "
			     "WHERE player = ?1");

	query_str(&q, home->player);
	query_str(&q, day);
	if (query_next(&q)) {
		home->asked = query_get_count(&q, 0);
		home->right = query_get_count(&q, 1);
		home->asked_today = query_get_count(&q, 2);
		home->right_today = query_get_count(&q, 3);
	}
	return query_finish(&q);
}

static bool read_of_player(struct db *db,
			   const struct store_home_filter *filter,
			   struct arena *arena, struct store_home *home)
{
	struct str player = home->player;
	struct str day = filter->day;

	return !player.len ||
	       (count_days(db, player, day, &home->days) &&
		count_dailies(db, player, filter->pack, day, &home->dailies) &&
		read_unfinished(db, player, arena, &home->waiting,
				&home->waits) &&
		read_daily(db, player, filter->pack, day, arena,
			   &home->daily) &&
		count_answers(db, day, home));
}

bool store_home(struct store *store, const struct store_home_filter *filter,
		struct arena *arena, struct store_home *home,
		struct strbuf *error)
{
	struct db *db = store->db;
	bool ok;

	*home = (struct store_home){.player = filter->player};
	ok = db_run(db, "BEGIN") &&
	     read_setting(db, "packs", arena, &home->packs) &&
	     (home->player.len ||
	      read_setting(db, "player", arena, &home->player)) &&
	     read_of_player(db, filter, arena, home);
	if (!ok)
		store_fail(store, error, "read");
	db_rollback(db);
	return ok;
}
