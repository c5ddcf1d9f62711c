#ifndef FACTS_IMPORTANCE_H
#define FACTS_IMPORTANCE_H

/*
 * importance: how much a fact matters, 1 .. 5, as the pack says.
 */

#include "pack/pack.h"

/* Of a fact about which the pack says nothing. */
enum { IMPORTANCE_UNSAID = 3 };

/* The importance of a row: its own; else the least that is said of its group,
 * of the things in it and of their columns; else IMPORTANCE_UNSAID. */
uint32_t importance_of_row(const struct pack *pack, const struct group *group,
			   uint32_t row);

#endif
