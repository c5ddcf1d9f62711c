#ifndef BASE_NORMALIZE_H
#define BASE_NORMALIZE_H

/*
 * normalize: text as the judge sees it, in a buffer of fixed size.
 *
 * Lower case, decomposed (compatibility forms too), with one hyphen, one space
 * and one apostrophe for their many relatives; escape sequences, controls,
 * zero-width and bidirectional characters are gone.
 *
 *	struct normalized plain;
 *	if (!normalize(&plain, typed))
 *		return VERDICT_WRONG;
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	NORMALIZE_INPUT_MAX = 256, /* code points that are judged at all */
	NORMALIZED_MAX = 768	   /* what they may decompose into */
};

struct normalized {
	uint32_t n;
	int32_t at[NORMALIZED_MAX]; /* only the first `n` are set */
	bool upper[NORMALIZED_MAX]; /* it was a capital */
};

/*
 * False on bytes that are not UTF-8, on more than NORMALIZE_INPUT_MAX code
 * points (told from the length in bytes where that suffices) and on what
 * decomposes into more than NORMALIZED_MAX.
 */
bool normalize(struct normalized *normalized, struct str text);

/* The same code points? Spaces around them are passed over. */
bool normalized_eq(const struct normalized *a, const struct normalized *b);

/* The digit that a subscript or superscript is, or -1. */
int32_t normalized_raised_digit(int32_t c);

/* Is it longer than what is judged? Looks at 1024 bytes at most. */
bool normalize_too_long(struct str text);

#endif
