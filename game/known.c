#include "game/known.h"

#include "base/strmap.h"
#include "round/question_alias.h"
#include "store/history.h"
#include "store/marks.h"

/* Fills `ids` from the end and moves them to the front; returns how many. A
 * question that had several ids counts by its latest answer. */
static uint32_t find_missed(const struct pack *pack,
			    const struct store_latest *latest, uint32_t n,
			    struct str *ids, struct arena *arena)
{
	struct aliases *aliases = aliases_create(pack);
	struct strmap seen = STRMAP_INIT;
	uint32_t at = n;
	bool is_new;

	for (uint32_t i = n; i--;) {
		struct str id =
			question_alias_now(aliases, latest[i].question, arena);

		strmap_put(&seen, id, &is_new);
		if (is_new && !latest[i].right)
			ids[--at] = id;
	}
	for (uint32_t i = at; i < n; i++)
		ids[i - at] = ids[i];
	strmap_finish(&seen);
	aliases_free(aliases);
	return n - at;
}

bool known_missed(struct store *store, struct str player,
		  const struct pack *pack, struct arena *arena,
		  struct str **ids, uint32_t *n, struct strbuf *error)
{
	struct store_latest *latest;
	uint32_t n_latest;

	if (!store_latest(store, player, pack_text(pack, pack->meta.id), arena,
			  &latest, &n_latest, error))
		return false;
	*ids = arena_array(arena, struct str, n_latest);
	*n = find_missed(pack, latest, n_latest, *ids, arena);
	return true;
}

bool known_starred(struct store *store, struct str player,
		   const struct pack *pack, struct arena *arena,
		   struct str **ids, uint32_t *n, struct strbuf *error)
{
	struct aliases *aliases;

	if (!store_starred(store, player, pack_text(pack, pack->meta.id), arena,
			   ids, n, error))
		return false;
	aliases = aliases_create(pack);
	for (uint32_t i = 0; i < *n; i++)
		(*ids)[i] = question_alias_now(aliases, (*ids)[i], arena);
	aliases_free(aliases);
	return true;
}
