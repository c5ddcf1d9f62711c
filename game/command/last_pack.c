#include "game/command/last_pack.h"

#include "game/open_store.h"
#include "game/paths.h"

static bool read_packs(struct table *table, struct str *packs)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = store_remembered_packs(table->game.store, &table->arena,
					 packs, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

void last_pack_choose(struct table *table)
{
	struct choices *choices = &table->choices;
	struct str rest = STR_NONE;
	struct str id;

	if (choices->n_packs || !table->game.store || !read_packs(table, &rest))
		return;
	while (choices->n_packs < PACKS_MOST && str_split(&rest, '+', &id))
		if (paths_has_pack(id))
			choices->packs[choices->n_packs++] =
				arena_copy(&table->arena, id).ptr;
}

static bool has_path(const struct choices *choices)
{
	for (uint32_t i = 0; i < choices->n_packs; i++)
		if (paths_is_path(str_of(choices->packs[i])))
			return true;
	return false;
}

void last_pack_remember(struct table *table)
{
	const struct choices *choices = &table->choices;
	const struct game *game = &table->game;
	struct strbuf error = STRBUF_INIT;
	struct str before;

	if (!choices->n_packs || choices->code || !game->store ||
	    has_path(choices) || !read_packs(table, &before) ||
	    str_eq(before, game->packs))
		return;
	/* A write failure will be reported with the first answer. */
	store_remember_packs(game->store, game->packs, &error);
	strbuf_finish(&error);
}
