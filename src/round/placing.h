#ifndef ROUND_PLACING_H
#define ROUND_PLACING_H

/*
 * placing: events that are placed one by one into a growing column.
 *
 * Where an event was placed makes no difference to what follows, for it goes
 * to its right place all the same. So the whole game is a round that is drawn
 * before it begins: each question shows a stretch of the column as it stands
 * then, with the places between as options.
 *
 *	struct round round = placing_draw(&bank, 1, &options, &arena);
 *	// the column has PLACING_FIRST + i events at question i
 */

#include "round/round.h"

/* How many events stand there at the beginning. */
enum { PLACING_FIRST = 2 };

/* Only events meet whose order is certain, and whose words do not tell it. Of
 * `n` banks, at most PACKS_MOST. The same options give the same round. */
struct round placing_draw(const struct bank *const *banks, uint32_t n,
			  const struct round_options *options,
			  struct arena *arena);

#endif
