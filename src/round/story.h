#ifndef ROUND_STORY_H
#define ROUND_STORY_H

/*
 * story: the core facts of packs as a round, from the earliest to the latest.
 *
 * Facts of importance 4 and 5 that have a date are asked in the order of their
 * dates; where a pack has none, those about whose importance it says nothing.
 * In front of each question stands what happened since the one before it, where
 * a fact of that time does not tell the answer.
 *
 *	struct round round = story_draw(&bank, 1, &options, &arena);
 *	for (uint32_t i = 0; i < round.n; i++)
 *		tell(round.questions[i].before);
 *	tell(round.closing);
 */

#include "round/round.h"

/* Of `n` banks, at most PACKS_MOST. With more facts than wanted, each stretch
 * of neighbours gives one question. The same options give the same story. */
struct round story_draw(const struct bank *const *banks, uint32_t n,
			const struct round_options *options,
			struct arena *arena);

#endif
