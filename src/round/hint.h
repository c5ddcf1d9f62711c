#ifndef ROUND_HINT_H
#define ROUND_HINT_H

/*
 * hint: helps with a question without giving it away.
 *
 * For options, two wrong ones are removed; for a name, the initials are told;
 * for a date, the decade; for a figure, a range. A question with clues tells
 * the next one. Each costs half of what the question is still worth.
 */

#include "base/arena.h"
#include "question/phrases.h"
#include "question/question.h"

#include <stdbool.h>

struct hint {
	uint32_t removed; /* bit i: option i is wrong and is removed */
	struct str text;  /* a sentence; empty if options are removed */
};

/* The hint number `number`, from 0; false when there are no more. */
bool hint_make(const struct question *q, uint32_t number,
	       const struct phrases *phrases, struct arena *arena,
	       struct hint *hint);

#endif
