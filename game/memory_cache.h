#ifndef GAME_MEMORY_CACHE_H
#define GAME_MEMORY_CACHE_H

/*
 * memory_cache: caches what was computed from a large record, so that next time
 * only newer answers are read.
 *
 * There is one cache file per player and pack, which may be deleted at any
 * time. It is valid while the record file, the pack and this program are the
 * same and the totals of the cached answers still match. Nothing is cached for
 * a record small enough to read quickly.
 *
 *	struct memory_cache cache = memory_cache_of(store, player, pack,
 *&arena); wanted.after = memory_cache_load(&cache, memories);
 */

#include "base/arena.h"
#include "pack/pack.h"
#include "round/fact_memory.h"
#include "store/reviews.h"

struct memory_cache {
	const char *path; /* NULL: caching is not possible */
	uint64_t grounds; /* hash of what it was computed from */
	int64_t last;	  /* as it was loaded, or 0 */
	struct store_sums sums;
	struct arena *arena;
};

struct memory_cache memory_cache_of(const struct store *store,
				    struct str player, const struct pack *pack,
				    struct arena *arena);

/* Fills `memories` from the cache; returns its `last`, or 0 when there is
 * none. */
int64_t memory_cache_load(struct memory_cache *cache,
			  struct memories *memories);

/* Do the cached answers plus those read since still match the record? */
bool memory_cache_holds(const struct memory_cache *cache,
			const struct store_reviewed *reviewed);

/* Saves settled memories when that is worthwhile; failures are harmless. */
void memory_cache_save(const struct memory_cache *cache,
		       const struct memories *memories,
		       const struct store_reviewed *reviewed);

#endif
