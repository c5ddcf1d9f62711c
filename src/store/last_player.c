#include "store/store.h"

#include "store/store_private.h"

bool store_remember_player(struct store *store, struct str player,
			   struct strbuf *error)
{
	struct query q = query_of(store->db,
				  "INSERT INTO setting VALUES ('player', ?1) "
				  "ON CONFLICT (name) DO UPDATE SET value = ?1 "
				  "WHERE value IS NOT ?1");

	query_str(&q, player);
	return query_run(&q) || store_fail(store, error, "written");
}

bool store_remembered_player(struct store *store, struct arena *arena,
			     struct str *player, struct strbuf *error)
{
	struct query q = query_of(
		store->db, "SELECT value FROM setting WHERE name = 'player'");

	*player = query_next(&q) ? query_get_str(&q, 0, arena) : STR_NONE;
	return query_finish(&q) || store_fail(store, error, "read");
}
