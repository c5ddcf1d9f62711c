#include "game/known.h"

#include "round/question_alias.h"
#include "store/marks.h"

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
