#ifndef ROUND_PLACING_H
#define ROUND_PLACING_H

/*
 * placing: events that are placed one by one into a growing column.
 *
 * Where an event was placed makes no difference to what follows, for it goes
 * to its right place all the same. So the whole game is a round that is drawn
 * before it begins: each question shows a stretch of the column as it stands
 * then, with the places between as options; what stands above and below that
 * stretch is told for those who have room to show it.
 *
 *	struct round round = placing_draw(&bank, 1, &options, &arena);
 *	// the column has PLACING_FIRST + i events at question i
 */

#include "round/session.h"

/* So many events stand there at the beginning; of the others, those that were
 * misplaced are in the column, too, but not the player's doing. */
enum { PLACING_FIRST = 2 };

/* Only events meet whose order is certain, and whose words do not tell it. Of
 * `n` banks, at most PACKS_MOST. The same options give the same round. */
struct round placing_draw(const struct bank *const *banks, uint32_t n,
			  const struct round_options *options,
			  struct arena *arena);

/* The length of a player's column: the events that were placed right, and those
 * that stood there at the beginning. */
static inline uint32_t placing_length(const struct session *session)
{
	return PLACING_FIRST + session->right;
}

#endif
