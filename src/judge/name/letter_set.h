#ifndef JUDGE_NAME_LETTER_SET_H
#define JUDGE_NAME_LETTER_SET_H

/*
 * letter_set: which letters a key has once and which twice, in 64 bits.
 *
 * Shows for most pairs of keys that they are too different, without reading the
 * keys. One typo removes at most one bit and adds at most one.
 *
 *	if (letter_set_lacks(letter_set_of(STR("otan")),
 *			     letter_set_of(STR("senate"))) > 2)
 *		return false;	// no two slips make one of the other
 */

#include "base/str.h"

#include <stdint.h>

typedef uint64_t letter_set;

static inline letter_set bag_add(letter_set b, struct str key)
{
	for (size_t i = 0; i < key.len; i++) {
		unsigned letter = (unsigned char)key.ptr[i] & 31;
		letter_set once = UINT64_C(1) << letter;

		b |= b & once ? once << 32 : once;
	}
	return b;
}

static inline letter_set letter_set_of(struct str key)
{
	return bag_add(0, key);
}

/* How many bits of `a` does `b` not have? */
static inline uint32_t letter_set_lacks(letter_set a, letter_set b)
{
	return (uint32_t)__builtin_popcountll(a & ~b);
}

#endif
