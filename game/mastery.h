#ifndef GAME_MASTERY_H
#define GAME_MASTERY_H

/*
 * mastery: what a player knows of each topic.
 *
 * A question is known when it was right the last time it was asked.
 *
 *	struct mastery mastery;
 *	if (!mastery_read(store, player, packs, n, ids, &arena, &mastery,
 *			  &error))
 *		complain(&error);
 */

#include "game/current_ids.h"
#include "store/stats.h"
#include "store/store.h"

struct topic_mastery {
	struct str pack;
	struct stats_share share; /* the topic; questions asked, and known */
};

struct mastery {
	struct topic_mastery *topics; /* by pack, then as they come */
	uint32_t n;
	uint64_t missed; /* questions that are not known */
};

/* Of the packs with these ids. The topics and their names are owned by the
 * arena or by `ids`. */
bool mastery_read(struct store *store, struct str player,
		  const struct str *packs, uint32_t n, struct current_ids *ids,
		  struct arena *arena, struct mastery *mastery,
		  struct strbuf *error);

/* The topic to learn next: the one that is known least, of those with a few
 * questions asked. NULL when all is known or too little was asked. */
const struct topic_mastery *mastery_weakest(const struct mastery *mastery);

#endif
