#ifndef GAME_HOME_HOME_COUNTS_H
#define GAME_HOME_HOME_COUNTS_H

/*
 * home_counts: how many facts are due and how many were missed, and how many
 * questions are starred, in the packs as they are now.
 *
 * Computing this needs the packs and all answers of the player, so it is kept
 * in a cache file, `counts`, along with the inputs it was computed from:
 *
 *	MISSED DUE STARRED
 *	the format, the stamp of the record, the study day, the player
 *	a line for each file: packs, this program, phrases
 *
 * The counts hold while all of these are unchanged. The file may be deleted at
 * any time.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store.h"

struct home_counts {
	uint64_t missed;
	uint64_t due;
	uint64_t starred;
};

/* For these packs, `amanat+moons`; failures append a sentence to `error`. */
bool home_counts_read(struct store *store, struct str player, struct str packs,
		      struct arena *arena, struct home_counts *counts,
		      struct strbuf *error);

#endif
