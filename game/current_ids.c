#include "game/current_ids.h"

#include "base/strmap.h"
#include "game/paths.h"
#include "pack/pack_cache.h"
#include "round/question_alias.h"

#include <stdlib.h>

/* A pack whose questions were asked; both are NULL when it is not found. */
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

/* An id from a record must not point to a file outside. */
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

static uint32_t topic_of_written(const struct pack *pack, struct str key)
{
	for (uint32_t i = 0; i < pack->n_questions; i++)
		if (str_eq(pack_text(pack, pack->questions[i].id), key))
			return pack->questions[i].topic;
	return INDEX_NONE;
}

static uint32_t topic_of_group(const struct pack *pack, struct str id)
{
	for (uint32_t i = 0; i < pack->n_groups; i++)
		if (str_eq(pack_text(pack, pack->groups[i].id), id))
			return pack->groups[i].topic;
	return INDEX_NONE;
}

static struct str words_of(struct str id, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str words;

	for (size_t i = 0; i < id.len; i++)
		strbuf_addc(&out, id.ptr[i] == '_' ? ' ' : id.ptr[i]);
	words = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return words;
}

struct str current_ids_topic(struct current_ids *ids, struct str question,
			     struct arena *arena)
{
	const struct pack *pack = pack_of(ids, question)->pack;
	struct str rest = question;
	struct str id;
	struct str group = STR_NONE;
	struct str form = STR_NONE;
	uint32_t topic = INDEX_NONE;

	str_split(&rest, '/', &id);
	str_split(&rest, '/', &group);
	str_split(&rest, '/', &form);
	if (pack && str_eq(group, STR("questions")))
		topic = topic_of_written(pack, rest);
	else if (pack)
		topic = topic_of_group(pack, group);
	return topic == INDEX_NONE
		       ? words_of(group, arena)
		       : arena_copy(arena,
				    pack_text(pack, pack->topics[topic].name));
}
