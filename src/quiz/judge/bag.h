#ifndef QUIZ_JUDGE_BAG_H
#define QUIZ_JUDGE_BAG_H

/*
 * bag: which letters a key has once and which twice, in 64 bits.
 *
 * Tells for most pairs of keys that they are too far from each other, without
 * looking at them again. One slip takes at most one bit away and adds one.
 *
 *	if (bag_lacks(bag_of(a), bag_of(b)) > 2)
 *		no two slips make b of a;
 */

#include "base/str.h"

#include <stdint.h>

typedef uint64_t bag;

static inline bag bag_add(bag b, struct str key)
{
	for (size_t i = 0; i < key.len; i++) {
		unsigned letter = (unsigned char)key.ptr[i] & 31;
		bag once = UINT64_C(1) << letter;

		b |= b & once ? once << 32 : once;
	}
	return b;
}

static inline bag bag_of(struct str key)
{
	return bag_add(0, key);
}

/* How many bits of `a` does `b` not have? */
static inline uint32_t bag_lacks(bag a, bag b)
{
	return (uint32_t)__builtin_popcountll(a & ~b);
}

#endif
