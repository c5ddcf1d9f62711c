#ifndef QUESTION_ASK_NUMBER_H
#define QUESTION_ASK_NUMBER_H

/*
 * ask_number: a number asked for, with other numbers beside it.
 */

#include "question/maker.h"

#include <stdbool.h>

/*
 * Asks for the figure in `column` of `row`: with options, figures like it and
 * outside what the fact may mean; or typed, as the form asks. Refuses what is
 * disputed.
 */
bool ask_number(struct maker *m, struct question *q, uint32_t row,
		uint32_t column);

/* Can a figure be remembered? A whole one below five digits, or a round one. */
bool number_is_typeable(struct number number);

/* Does what the number in `row` is about have no other figure? Refuses
 * otherwise. */
bool number_is_alone(struct maker *m, uint32_t row);

/* The same for a figure that was computed. */
bool ask_computed_number(struct maker *m, struct question *q, uint32_t column,
			 struct number key);

/* Another figure that is certainly wrong for the row; false when none is. */
bool number_other(struct maker *m, uint32_t row, uint32_t column,
		  struct number *out);

#endif
