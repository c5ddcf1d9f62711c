#ifndef QUIZ_NAMES_H
#define QUIZ_NAMES_H

/*
 * names: a name asked for, with others of its column beside it.
 */

#include "quiz/maker.h"

#include <stdbool.h>

/* Is the cell of `other` certainly a wrong answer? The form's own proof. */
typedef bool (*names_wrong)(struct maker *m, uint32_t row, uint32_t other);

/*
 * Asks for the cell in `column` of `row`: as options, with the cells of the
 * nearest rows that `wrong` proves, or typed, as the form asks.
 */
bool names_ask(struct maker *m, struct question *q, uint32_t row,
	       uint32_t column, names_wrong wrong);

/* Is a name short enough to be typed? */
bool names_typeable(struct str name);

#endif
