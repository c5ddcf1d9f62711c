#ifndef CLASSROOM_GIVEN_ANSWER_H
#define CLASSROOM_GIVEN_ANSWER_H

/*
 * given_answer: the text of an answer in the record.
 */

#include "base/arena.h"
#include "base/str.h"

/*
 * What was typed, with the marks of options replaced by their texts: `2`
 * becomes the second of the `options`, which are one per line; `a c` becomes
 * two of them with a comma between. In the arena.
 */
struct str given_answer(struct str typed, struct str options,
			struct arena *arena);

#endif
