#ifndef CLASSROOM_GIVEN_ANSWER_H
#define CLASSROOM_GIVEN_ANSWER_H

/*
 * given_answer: what an answer in the record says.
 */

#include "base/arena.h"
#include "base/str.h"

/*
 * What was typed, with the marks of options as their texts: of `2` the second
 * of the `options`, which stand one a line; of `a c` the two with a comma
 * between. In the arena.
 */
struct str given_answer(struct str typed, struct str options,
			struct arena *arena);

#endif
