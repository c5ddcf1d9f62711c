#ifndef BASE_TYPO_H
#define BASE_TYPO_H

/*
 * typo: how many typing errors lie between two keys.
 *
 * Optimal string alignment: inserting, leaving out, exchanging one letter, or
 * swapping two neighbours costs 1. Digits are never slips: keys whose digits
 * differ are infinitely far from each other. A letter is a code point.
 *
 *	if (typo_distance(STR("amnat"), STR("amanat"), 3) == 1)
 *		...
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { TYPO_KEY_MAX = 320 }; /* longer keys are infinitely far */

/* The distance, or `limit` + 1 when it is more than `limit`. */
uint32_t typo_distance(struct str a, struct str b, uint32_t limit);

/*
 * How many letters a key has that slips can be counted by: code points, which
 * are jamo in Hangul; none where it has signs that stand for words (Han).
 */
size_t typo_letters(struct str key);

/* How many slips a key of `n` letters may have at all: 0 to 3. */
uint32_t typo_limit(size_t n);

#endif
