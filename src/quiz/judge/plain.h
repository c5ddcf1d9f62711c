#ifndef QUIZ_JUDGE_PLAIN_H
#define QUIZ_JUDGE_PLAIN_H

/*
 * plain: text as the judge sees it, in a buffer of fixed size.
 *
 * Lower case, decomposed (compatibility forms too), with one hyphen, one space
 * and one apostrophe for their many relatives; escape sequences, controls,
 * zero-width and bidirectional characters are gone.
 *
 *	struct plain plain;
 *	if (!plain_read(&plain, typed))
 *		return wrong;
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	PLAIN_TYPED_MAX = 256, /* code points that are judged at all */
	PLAIN_MAX = 768	       /* what they may decompose into */
};

struct plain {
	uint32_t n;
	int32_t at[PLAIN_MAX]; /* only the first `n` are set */
};

/*
 * False on bytes that are not UTF-8, on more than PLAIN_TYPED_MAX code points
 * (told from the length in bytes where that suffices) and on what decomposes
 * into more than PLAIN_MAX.
 */
bool plain_read(struct plain *plain, struct str text);

/* Is it longer than what is judged? Looks at 1024 bytes at most. */
bool plain_too_long(struct str text);

#endif
