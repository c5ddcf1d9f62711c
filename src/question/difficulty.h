#ifndef QUESTION_DIFFICULTY_H
#define QUESTION_DIFFICULTY_H

/*
 * difficulty: how hard a question is, from 1 (easy) to 5 (hard).
 *
 * The level that the author gave to the row or the group. Without one:
 *
 *	the level of the form                                  1 .. 3
 *	- 1  when the fact is of importance 5
 *	+ 1  when it is of importance 2, + 2 when of importance 1
 *	+ 1  when the answer is typed
 *	+ 1  when a wrong option is close: the next year, a figure within 5 %
 *	- 1  when the pack names the thing asked for eight times or more
 *
 * and never less than 1 or more than 5; of a full date, a figure of five digits
 * or one with decimals that is typed, never less than 4.
 */

#include "question/maker.h"
#include "question/question.h"

#include <stdint.h>

/* From the form's own level, by how the answer is given. */
uint32_t difficulty_of(const struct question *q, uint32_t form_level,
		       uint32_t importance);

/* The same for a generated question, where a level of the author overrides. */
uint32_t difficulty_of_row(const struct maker *m, const struct question *q);

#endif
