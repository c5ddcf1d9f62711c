#ifndef AUTHOR_QUESTION_COUNT_H
#define AUTHOR_QUESTION_COUNT_H

/*
 * question_count: how many questions a pack gives.
 */

#include "round/bank.h"

/* Draws each; of a large pack only some, evenly spread, and the number is an
 * estimate. */
uint32_t question_count(const struct bank *bank);

#endif
