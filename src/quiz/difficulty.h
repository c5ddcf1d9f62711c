#ifndef QUIZ_DIFFICULTY_H
#define QUIZ_DIFFICULTY_H

/*
 * difficulty: how hard a question is, from 1 (easy) to 5 (hard).
 *
 * The level that the author gave to the row or the group; without one, the
 * level of the form, one more when the answer is typed, and one more again
 * when it takes a full date or an exact figure of five digits or more.
 */

#include "quiz/maker.h"
#include "quiz/question.h"

#include <stdint.h>

/* From the form's own level, by how the answer is given. */
uint32_t difficulty_of(const struct question *q, uint32_t form_level);

/* The same for a generated question, where a level of the author overrides. */
uint32_t difficulty_of_row(const struct maker *m, const struct question *q);

#endif
