#ifndef GAME_MEMORY_CACHE_H
#define GAME_MEMORY_CACHE_H

/*
 * memory_cache: what was worked out of a large record, so that the next time
 * only newer answers are read.
 *
 * A file of the cache for each player and pack, which may be deleted at any
 * time. It holds as long as the record, the pack and this program are the same
 * and the answers in it still add up to what they did. Nothing is kept of a
 * record of which all can be read in a moment.
 *
 *	struct memory_cache cache = memory_cache_of(store, player, pack,
 *&arena); wanted.after = memory_cache_load(&cache, memories);
 */

#include "base/arena.h"
#include "pack/pack.h"
#include "round/fact_memory.h"
#include "store/reviews.h"

struct memory_cache {
	const char *path; /* NULL: nothing can be kept */
	uint64_t grounds; /* what it was worked out from */
	int64_t last;	  /* as it was loaded, or 0 */
	struct store_sums sums;
	struct arena *arena;
};

struct memory_cache memory_cache_of(const struct store *store,
				    struct str player, const struct pack *pack,
				    struct arena *arena);

/* Fills `memories` with what is kept; the `last` of then, 0 when nothing is. */
int64_t memory_cache_load(struct memory_cache *cache,
			  struct memories *memories);

/* Do the answers of then still add up, with those read since? */
bool memory_cache_holds(const struct memory_cache *cache,
			const struct store_reviewed *reviewed);

/* Keeps settled memories where that saves something; may fail without harm. */
void memory_cache_save(const struct memory_cache *cache,
		       const struct memories *memories,
		       const struct store_reviewed *reviewed);

#endif
