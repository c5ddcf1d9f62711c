#ifndef QUESTION_OCCASION_H
#define QUESTION_OCCASION_H

/*
 * occasion: another fact that tells a time, "when it took the name Amanat".
 *
 * A question about two facts at once asks who held an office, or what something
 * was called, when something else happened. The other fact may stand in any
 * group, as long as both are about the same thing: what the one is `of` is what
 * the other is `of` or about, or a part of that, or its whole.
 *
 *	struct occasion occasion;
 *	if (!occasion_find(m, row, inside, 0, suits, &occasion))
 *		return false;
 *	occasion_put(m, q, &occasion);	// {time} tells it
 */

#include "question/maker.h"

#include <stdbool.h>

/* How many occasions are asked about for each row. */
enum { OCCASIONS = 3 };

struct occasion {
	const struct group *group;
	uint32_t row;
	struct date when;
	struct str words; /* "at the time of the registration of Otan" */
};

/* May a question about `row` use these words without giving its answer away? */
typedef bool (*occasion_suits)(struct maker *m, uint32_t row, struct str words);

/*
 * The occasion number `index`, the important ones first, that lies certainly
 * within `inside` and is about the same thing as `row` of the current group.
 * Refuses when there are not so many.
 */
bool occasion_find(struct maker *m, uint32_t row, struct date inside,
		   uint32_t index, occasion_suits suits,
		   struct occasion *occasion);

/* Makes it a part of the question: a row of it, the placeholder {time}, a
 * sentence of the explanation, and the time by which things are called. */
void occasion_put(struct maker *m, struct question *q,
		  const struct occasion *occasion);

/* Slots for each occasion of each row. */
uint32_t occasion_slots(const struct pack *pack, const struct group *group);

#endif
