#ifndef ROUND_HINT_H
#define ROUND_HINT_H

/*
 * hint: helps with a question without giving it away.
 *
 * Of options, two wrong ones go; of a name, the first letters are told; of a
 * date, the decade; of a figure, a range. A question with clues tells the next
 * one. Each costs half of what the question
 * is still worth.
 */

#include "base/arena.h"
#include "question/phrases.h"
#include "question/question.h"

#include <stdbool.h>

struct hint {
	uint32_t removed; /* bit i: option i is wrong and goes */
	struct str text;  /* a sentence; empty when options go */
};

/* The hint number `number`, from 0; false when there is none (any more). */
bool hint_make(const struct question *q, uint32_t number,
	       const struct phrases *phrases, struct arena *arena,
	       struct hint *hint);

#endif
