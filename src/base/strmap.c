#include "base/strmap.h"

static uint32_t *find(const struct strmap *map, struct str key, uint32_t hash)
{
	hash_index_each (i, &map->hash_index, hash)
		if (str_eq(map->items.at[i].key, key))
			return &map->items.at[i].value;
	return NULL;
}

const uint32_t *strmap_get(const struct strmap *map, struct str key)
{
	return find(map, key, hash_index_hash(key));
}

uint32_t *strmap_put(struct strmap *map, struct str key, bool *is_new)
{
	uint32_t hash = hash_index_hash(key);
	uint32_t *value = find(map, key, hash);
	struct strmap_item *item;

	*is_new = !value;
	if (value)
		return value;
	hash_index_add(&map->hash_index, hash, map->items.n);
	item = vec_push(&map->items);
	*item = (struct strmap_item){key, 0};
	return &item->value;
}

void strmap_finish(struct strmap *map)
{
	hash_index_finish(&map->hash_index);
	vec_finish(&map->items);
}
