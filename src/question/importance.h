#ifndef QUESTION_IMPORTANCE_H
#define QUESTION_IMPORTANCE_H

/*
 * importance: how much it matters to know a fact.
 */

#include "pack/pack.h"

/* Of a fact about which the pack says nothing. */
enum { IMPORTANCE_UNSAID = 3 };

/* Of a row, 1 .. 5: by its own word; else by the least that is said of its
 * group, of the things in it and of their columns; else IMPORTANCE_UNSAID. */
uint32_t importance_of_row(const struct pack *pack, const struct group *group,
			   uint32_t row);

#endif
