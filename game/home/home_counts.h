#ifndef GAME_HOME_HOME_COUNTS_H
#define GAME_HOME_HOME_COUNTS_H

/*
 * home_counts: how many facts are due and how many were missed, and how many
 * questions have a star, as the packs ask them now.
 *
 * Working that out takes the packs and all that the player ever answered, so it
 * is kept in a file of the cache, `counts`, with what it was worked out from:
 *
 *	MISSED DUE STARRED
 *	the format, the stamp of the record, the study day, the player
 *	a line for each file: packs, this program, phrases
 *
 * As long as all of that is the same, so are the counts. The file may be
 * deleted at any time.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store.h"

struct home_counts {
	uint64_t missed;
	uint64_t due;
	uint64_t starred;
};

/* Of these packs, `amanat+moons`; failures append a sentence to `error`. */
bool home_counts_read(struct store *store, struct str player, struct str packs,
		      struct arena *arena, struct home_counts *counts,
		      struct strbuf *error);

#endif
