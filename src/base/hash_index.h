#ifndef BASE_HASH_INDEX_H
#define BASE_HASH_INDEX_H

/*
 * hash_index: from a hash to the numbers that were kept under it.
 *
 * What the numbers stand for, and when two of them are the same, is the
 * caller's to know, so that nothing is kept but four bytes of each.
 *
 *	struct hash_index rows = HASH_INDEX_INIT;
 *	hash_index_each (row, &rows, hash)
 *		if (same(row, mine))
 *			return row;
 *	hash_index_add(&rows, hash, mine);
 *	hash_index_finish(&rows);
 */

#include "base/str.h"

#include <stdint.h>

/* No number; cannot be kept. */
#define HASH_INDEX_NONE UINT32_MAX

struct hash_index_entry {
	uint32_t hash;
	uint32_t number; /* HASH_INDEX_NONE where the place is free */
};

struct hash_index {
	struct hash_index_entry *at;
	uint32_t n;
	uint32_t cap;  /* places in use: a power of two, or 0 */
	uint32_t room; /* places there are */
};

#define HASH_INDEX_INIT ((struct hash_index){NULL, 0, 0, 0})

/*
 * Hashes for the entries: SipHash-1-3 under a key of this process, so that no
 * input can be made to collide. They differ from run to run: nothing that is
 * kept or shown may depend on them.
 */
uint32_t hash_index_hash(struct str bytes);
uint32_t lookup_hash_word(uint64_t word);

/* All 64 bits, the same for two texts that differ in the case of ASCII. */
uint64_t lookup_hash_caseless(struct str bytes);

/* The same in 32 bits, quick and without a key: only for what comes to no harm
 * if all texts collide. */
uint32_t lookup_mix_caseless(struct str bytes);

/* For the macro below: the next number from place `*at` on, or HASH_INDEX_NONE.
 */
static inline uint32_t lookup_next(const struct hash_index *hash_index,
				   uint32_t hash, uint32_t *at)
{
	while (hash_index->cap) {
		struct hash_index_entry entry =
			hash_index->at[(*at)++ & (hash_index->cap - 1)];

		if (entry.number == HASH_INDEX_NONE || entry.hash == hash)
			return entry.number;
	}
	return HASH_INDEX_NONE;
}

/* Asks for the place of `hash` ahead of time: a large table is in no cache. */
static inline void hash_index_expect(const struct hash_index *hash_index,
				     uint32_t hash)
{
	if (hash_index->cap)
		__builtin_prefetch(
			&hash_index->at[hash & (hash_index->cap - 1)]);
}

/* All numbers under `hash`, in no order. */
#define hash_index_each(number, hash_index, hash)                              \
	for (uint32_t                                                          \
		     number##_at = (hash),                                     \
		     number = lookup_next((hash_index), (hash), &number##_at); \
	     number != HASH_INDEX_NONE;                                        \
	     number = lookup_next((hash_index), (hash), &number##_at))

/* Forgets all, and makes room for `n` numbers. */
void hash_index_reset(struct hash_index *hash_index, uint32_t n);

void hash_index_add(struct hash_index *hash_index, uint32_t hash,
		    uint32_t number);

void hash_index_finish(struct hash_index *hash_index);

#endif
