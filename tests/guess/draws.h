#ifndef GUESS_DRAWS_H
#define GUESS_DRAWS_H

/*
 * draws: draws a pack many times, and applies every strategy to each question.
 */

#include "question/phrases.h"
#include "statistics.h"

#include <stdbool.h>

/* Adds the results of the strategies on a pack; false when it cannot be
 * read. */
bool draws_add(struct statistics *statistics, const struct phrases *phrases,
	       const char *path, uint64_t seeds);

#endif
