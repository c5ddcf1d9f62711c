#include "base/strmap.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct strmap_entry {
	struct str key; /* ptr is NULL where the place is free */
	uint32_t value;
	uint32_t hash;
};

static uint32_t hash_of(struct str key)
{
	uint64_t hash = str_hash(key, STR_HASH_SEED);

	return (uint32_t)(hash ^ (hash >> 32));
}

/* Linear probing: the place of `key`, or the free place where it belongs. */
static struct strmap_entry *probe(const struct strmap *map, struct str key,
				  uint32_t hash)
{
	uint32_t i = hash & (map->cap - 1);

	while (map->at[i].key.ptr &&
	       (map->at[i].hash != hash || !str_eq(map->at[i].key, key)))
		i = (i + 1) & (map->cap - 1);
	return &map->at[i];
}

static void grow(struct strmap *map)
{
	struct strmap old = *map;

	map->cap = old.cap ? old.cap * 2 : 16;
	map->at = xrealloc(NULL, map->cap * sizeof(*map->at));
	memset(map->at, 0, map->cap * sizeof(*map->at));
	for (uint32_t i = 0; i < old.cap; i++)
		if (old.at[i].key.ptr)
			*probe(map, old.at[i].key, old.at[i].hash) = old.at[i];
	free(old.at);
}

const uint32_t *strmap_get(const struct strmap *map, struct str key)
{
	struct strmap_entry *entry;

	if (!map->cap)
		return NULL;
	entry = probe(map, key, hash_of(key));
	return entry->key.ptr ? &entry->value : NULL;
}

uint32_t *strmap_slot(struct strmap *map, struct str key, bool *is_new)
{
	uint32_t hash = hash_of(key);
	struct strmap_entry *entry;

	if (map->n >= map->cap - map->cap / 4)
		grow(map);
	entry = probe(map, key, hash);
	*is_new = !entry->key.ptr;
	if (*is_new) {
		entry->key = key.ptr ? key : STR("");
		entry->value = 0;
		entry->hash = hash;
		map->n++;
	}
	return &entry->value;
}

void strmap_finish(struct strmap *map)
{
	free(map->at);
	*map = STRMAP_INIT;
}
