#ifndef BASE_LOOKUP_H
#define BASE_LOOKUP_H

/*
 * lookup: from a hash to the numbers that were kept under it.
 *
 * What the numbers stand for, and when two of them are the same, is the
 * caller's to know, so that nothing is kept but four bytes of each.
 *
 *	struct lookup rows = LOOKUP_INIT;
 *	lookup_each (row, &rows, hash)
 *		if (same(row, mine))
 *			return row;
 *	lookup_add(&rows, hash, mine);
 *	lookup_finish(&rows);
 */

#include "base/str.h"

#include <stdint.h>

/* No number; cannot be kept. */
#define LOOKUP_NONE UINT32_MAX

struct lookup_entry {
	uint32_t hash;
	uint32_t number; /* LOOKUP_NONE where the place is free */
};

struct lookup {
	struct lookup_entry *at;
	uint32_t n;
	uint32_t cap;  /* places in use: a power of two, or 0 */
	uint32_t room; /* places there are */
};

#define LOOKUP_INIT ((struct lookup){NULL, 0, 0, 0})

/*
 * Hashes for the entries: SipHash-1-3 under a key of this process, so that no
 * input can be made to collide. They differ from run to run: nothing that is
 * kept or shown may depend on them.
 */
uint32_t lookup_hash(struct str bytes);
uint32_t lookup_hash_word(uint64_t word);

/* All 64 bits, the same for two texts that differ in the case of ASCII. */
uint64_t lookup_hash_caseless(struct str bytes);

/* For the macro below: the next number from place `*at` on, or LOOKUP_NONE. */
static inline uint32_t lookup_next(const struct lookup *lookup, uint32_t hash,
				   uint32_t *at)
{
	while (lookup->cap) {
		struct lookup_entry entry =
			lookup->at[(*at)++ & (lookup->cap - 1)];

		if (entry.number == LOOKUP_NONE || entry.hash == hash)
			return entry.number;
	}
	return LOOKUP_NONE;
}

/* All numbers under `hash`, in no order. */
#define lookup_each(number, lookup, hash)                                      \
	for (uint32_t number##_at = (hash),                                    \
		      number = lookup_next((lookup), (hash), &number##_at);    \
	     number != LOOKUP_NONE;                                            \
	     number = lookup_next((lookup), (hash), &number##_at))

/* Forgets all, and makes room for `n` numbers. */
void lookup_reset(struct lookup *lookup, uint32_t n);

void lookup_add(struct lookup *lookup, uint32_t hash, uint32_t number);

void lookup_finish(struct lookup *lookup);

#endif
