#ifndef QUIZ_HOLDERS_H
#define QUIZ_HOLDERS_H

/*
 * holders: who came to an office more than once.
 */

#include "quiz/maker.h"

#include <stdbool.h>

/* May the holder of `row` have had another term of the same office? */
bool holders_twice(struct maker *m, uint32_t row);

/* The same, of any office of the group. */
bool holders_elsewhere(struct maker *m, uint32_t row);

#endif
