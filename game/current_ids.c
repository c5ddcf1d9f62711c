#include "game/current_ids.h"

#include "base/strmap.h"
#include "game/paths.h"
#include "pack/pack_cache.h"
#include "round/question_alias.h"

#include <stdlib.h>

/* A pack of which questions were asked; both are NULL when it is not found. */
struct source_pack {
	struct pack *pack;
	struct aliases *aliases;
};

struct current_ids {
	struct arena arena;
	struct paths paths;
	struct strmap known; /* id of a pack -> its index */
	VEC(struct source_pack) packs;
};

struct current_ids *current_ids_open(void)
{
	struct current_ids *ids = mem_resize(NULL, sizeof(*ids));

	*ids = (struct current_ids){.arena = ARENA_INIT};
	ids->paths = paths_find(&ids->arena);
	return ids;
}

void current_ids_close(struct current_ids *ids)
{
	vec_each (source, &ids->packs) {
		aliases_free(source->aliases);
		pack_free(source->pack);
	}
	vec_finish(&ids->packs);
	strmap_finish(&ids->known);
	arena_finish(&ids->arena);
	free(ids);
}

/* An id from a record must not name a file elsewhere. */
static struct source_pack load(struct current_ids *ids, struct str id)
{
	struct diags diags = DIAGS_INIT;
	struct source_pack source = {NULL, NULL};
	struct str path = STR_NONE;

	if (str_find(id, STR(".")) == SIZE_MAX && !paths_is_path(id))
		path = paths_pack(&ids->paths, id, &ids->arena);
	if (path.len)
		source.pack = pack_cache_load(path.ptr,
					      paths_cache(&ids->arena), &diags);
	if (source.pack)
		source.aliases = aliases_create(source.pack);
	diags_finish(&diags);
	return source;
}

static const struct source_pack *pack_of(struct current_ids *ids,
					 struct str question)
{
	struct str id = str_head(question, str_find(question, STR("/")));
	const uint32_t *known = strmap_get(&ids->known, id);
	bool is_new;

	if (known)
		return &ids->packs.at[*known];
	*strmap_put(&ids->known, arena_copy(&ids->arena, id), &is_new) =
		ids->packs.n;
	*vec_push(&ids->packs) = load(ids, id);
	return &ids->packs.at[ids->packs.n - 1];
}

void current_ids_find(void *context, struct str question, struct strbuf *out)
{
	const struct source_pack *source = pack_of(context, question);

	if (!source->aliases ||
	    !question_alias_resolve(source->aliases, question, out))
		strbuf_add(out, question);
}
