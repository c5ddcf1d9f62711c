#ifndef QUESTION_ASK_YEAR_H
#define QUESTION_ASK_YEAR_H

/*
 * ask_year: a year asked for, with other years beside it.
 */

#include "question/maker.h"

#include <stdbool.h>

/*
 * Asks for the year of the date in `column` of `row`: with options, first the
 * years of the group's other rows and then years nearby; or typed, as the form
 * asks. Refuses when the date is not certainly in one year.
 */
bool ask_year(struct maker *m, struct question *q, uint32_t row,
	      uint32_t column);

#endif
