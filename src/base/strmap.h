#ifndef BASE_STRMAP_H
#define BASE_STRMAP_H

/*
 * strmap: from a string to a 32-bit number (an index, as a rule).
 *
 * Keys are borrowed: they must outlive the map.
 *
 *	struct strmap ids = STRMAP_INIT;
 *	uint32_t *slot = strmap_put(&ids, id, &is_new);
 *	if (is_new)
 *		*slot = n++;
 *	strmap_finish(&ids);
 */

#include "base/hash_index.h"
#include "base/str.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

struct strmap_item {
	struct str key;
	uint32_t value;
};

struct strmap {
	struct hash_index hash_index; /* of the items, by key */
	VEC(struct strmap_item) items;
};

#define STRMAP_INIT ((struct strmap){HASH_INDEX_INIT, VEC_INIT})

/* The number kept under `key`, to read; NULL when there is none. */
const uint32_t *strmap_get(const struct strmap *map, struct str key);

/*
 * The number kept under `key`, to read or set; makes one with value 0 and sets
 * `*is_new` when there was none. Holds until the next call.
 */
uint32_t *strmap_put(struct strmap *map, struct str key, bool *is_new);

void strmap_finish(struct strmap *map);

#endif
