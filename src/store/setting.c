#include "store/store.h"

#include "store/store_private.h"

static bool remember(struct store *store, struct str name, struct str value,
		     struct strbuf *error)
{
	struct query q = query_of(store->db,
				  "INSERT INTO setting VALUES (?1, ?2) "
				  "ON CONFLICT (name) DO UPDATE SET value = ?2 "
				  "WHERE value IS NOT ?2");

	query_str(&q, name);
	query_str(&q, value);
	return query_run(&q) || store_fail(store, error, "written");
}

bool read_setting(struct db *db, const char *name, struct arena *arena,
		  struct str *value)
{
	struct query q =
		query_of(db, "SELECT value FROM setting WHERE name = ?");

	query_str(&q, str_of(name));
	*value = query_next(&q) ? query_get_str(&q, 0, arena) : STR_NONE;
	return query_finish(&q);
}

bool store_remember_player(struct store *store, struct str player,
			   struct strbuf *error)
{
	return remember(store, STR("player"), player, error);
}

bool store_remembered_player(struct store *store, struct arena *arena,
			     struct str *player, struct strbuf *error)
{
	return read_setting(store->db, "player", arena, player) ||
	       store_fail(store, error, "read");
}

bool store_remember_packs(struct store *store, struct str packs,
			  struct strbuf *error)
{
	return remember(store, STR("packs"), packs, error);
}

bool store_remembered_packs(struct store *store, struct arena *arena,
			    struct str *packs, struct strbuf *error)
{
	return read_setting(store->db, "packs", arena, packs) ||
	       store_fail(store, error, "read");
}
