#ifndef QUIZ_FIGURES_H
#define QUIZ_FIGURES_H

/*
 * figures: a number asked for, with other numbers beside it.
 */

#include "quiz/maker.h"

#include <stdbool.h>

/*
 * Asks for the figure in `column` of `row`: as options, the figures of other
 * rows and then rounder ones of the same kind, all outside what the fact may
 * mean; or typed, as the form asks. Refuses what is disputed.
 */
bool figures_ask(struct maker *m, struct question *q, uint32_t row,
		 uint32_t column);

#endif
