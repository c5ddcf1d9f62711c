#ifndef QUESTION_ACTING_H
#define QUESTION_ACTING_H

/*
 * acting: who held an office for the time being.
 *
 * He is never what is asked for. Typed, he is right as well as the holder; as
 * an option he would be neither right nor wrong.
 */

#include "question/maker.h"

/* May the one of the row `other` have acted on some day of `m->when`, in the
 * office of `row`? */
bool acting_then(struct maker *m, uint32_t row, uint32_t other);

/* fact_partly_held where the question means all of `m->when`, fact_held where
 * it means a day of it that nobody knows. */
typedef bool (*acting_proof)(const struct pack *pack, const struct group *term,
			     uint32_t row, struct date when);

/* Accepts, beside the answer, all who acted then; refuses the question where
 * that is not certain. */
bool acting_accept(struct maker *m, struct question *q, uint32_t row,
		   acting_proof acted);

#endif
