#ifndef QUESTION_THING_FACTS_H
#define QUESTION_THING_FACTS_H

/*
 * thing_facts: all that a pack says of one thing, in sentences.
 *
 *	struct thing_fact facts[THING_FACTS_MOST];
 *	uint32_t n = thing_facts_find(m, thing, facts);
 *	struct str clue = thing_fact_clue(m, thing, &facts[0]);
 */

#include "question/maker.h"

#include <stdbool.h>

enum { THING_FACTS_MOST = 32 };

/* Where a thing stands: in a column of a row of a group. */
struct thing_fact {
	const struct group *group;
	uint32_t row;
	uint32_t column;
};

/* The facts that are asked about and have the thing as what they are about, or
 * as what is asked for; in the order of the pack. Returns how many. */
uint32_t thing_facts_find(struct maker *m, uint32_t thing,
			  struct thing_fact *facts);

/* The sentence of the fact with a pronoun for the thing; empty when there is
 * none, or when it tells the name of the thing, or a word of it that no other
 * thing of the type has in its name. */
struct str thing_fact_clue(struct maker *m, uint32_t thing,
			   const struct thing_fact *fact);

/* The most important of these sentences from other groups than the current one;
 * empty when there is none. */
struct str thing_fact_elsewhere(struct maker *m, uint32_t thing);

/* Is it certain that the fact is true of no other thing? */
bool thing_fact_is_unique(struct maker *m, const struct thing_fact *fact);

#endif
