#ifndef ROUND_PLACING_H
#define ROUND_PLACING_H

/*
 * placing: the player places events one by one into a growing column.
 *
 * A wrong placement does not affect what follows, since the event is then moved
 * to its right place. So the whole game is a round drawn in advance: each
 * question shows part of the column as it is then, with the gaps as options;
 * the events above and below that part are given too, for screens with room for
 * them.
 *
 *	struct round round = placing_draw(&bank, 1, &options, &arena);
 *	// the column has PLACING_FIRST + i events at question i
 */

#include "round/session.h"

/* The number of events in the column at the start. Misplaced events are in
 * the column too, but do not count for the player. */
enum { PLACING_FIRST = 2 };

/* Uses only events whose order is certain and not revealed by their words.
 * Takes `n` banks, at most PACKS_MOST. The same options give the same round. */
struct round placing_draw(const struct bank *const *banks, uint32_t n,
			  const struct round_options *options,
			  struct arena *arena);

/* The length of a player's column: the events placed right, plus those there
 * at the start. */
static inline uint32_t placing_length(const struct session *session)
{
	return PLACING_FIRST + session->right;
}

#endif
