#ifndef GUESS_DRAWS_H
#define GUESS_DRAWS_H

/*
 * draws: draws a pack many times, and plays every strategy at each question.
 */

#include "question/phrases.h"
#include "statistics.h"

#include <stdbool.h>

/* Adds what the strategies make of a pack; false when it cannot be read. */
bool draws_add(struct statistics *statistics, const struct phrases *phrases,
	       const char *path, uint64_t seeds);

#endif
