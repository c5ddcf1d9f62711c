#ifndef QUESTION_REPEATED_TERMS_H
#define QUESTION_REPEATED_TERMS_H

/*
 * repeated_terms: who came to an office more than once.
 */

#include "question/maker.h"

#include <stdbool.h>

/* May the holder of `row` have had another term of the same office? */
bool term_may_repeat(struct maker *m, uint32_t row);

/* The same, of any office of the group. */
bool term_may_repeat_elsewhere(struct maker *m, uint32_t row);

#endif
