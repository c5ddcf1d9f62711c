#ifndef ROUND_STORY_H
#define ROUND_STORY_H

/*
 * story: the core facts of packs as a round, from the earliest to the latest.
 *
 * Facts of importance 4 and 5 that have a date are asked in the order of their
 * dates; if a pack has none, those without a given importance. Before each
 * question, the text says what happened since the previous one, if a fact of
 * that time does not give the answer away.
 *
 *	struct round round = story_draw(&bank, 1, &options, &arena);
 *	for (uint32_t i = 0; i < round.n; i++)
 *		tell(round.questions[i].before);
 *	tell(round.closing);
 */

#include "round/round.h"

/* From `n` banks, at most PACKS_MOST. If there are more facts than wanted,
 * each run of neighbouring facts gives one question. The same options give
 * the same story. */
struct round story_draw(const struct bank *const *banks, uint32_t n,
			const struct round_options *options,
			struct arena *arena);

#endif
