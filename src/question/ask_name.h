#ifndef QUESTION_ASK_NAME_H
#define QUESTION_ASK_NAME_H

/*
 * ask_name: a name asked for, with others of its column beside it.
 */

#include "question/maker.h"

#include <stdbool.h>

/* Is the cell of `other` certainly a wrong answer? The form's own proof. */
typedef bool (*name_proof)(struct maker *m, uint32_t row, uint32_t other);

/*
 * Asks for the cell in `column` of `row`: with options, which are cells of the
 * nearest rows that `wrong` proves, or typed, as the form asks.
 */
bool ask_name(struct maker *m, struct question *q, uint32_t row,
	      uint32_t column, name_proof wrong);

/* Asks for one of the cells in `column` of `n` rows, each of which is right, as
 * typed. */
bool ask_name_of_several(struct maker *m, struct question *q, uint32_t column,
			 const uint32_t *rows, uint32_t n);

/* Is a name short enough to be typed? */
bool name_is_typeable(struct str name);

#endif
