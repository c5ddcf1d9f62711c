#ifndef GAME_MASTERY_H
#define GAME_MASTERY_H

/*
 * mastery: what a player knows of each topic.
 *
 * A question is known when its latest answer was right.
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
	struct topic_mastery *topics; /* by pack, then in pack order */
	uint32_t n;
	uint64_t missed; /* questions that are not known */
};

/* For the packs with these ids. The topics and their names are owned by the
 * arena or by `ids`. */
bool mastery_read(struct store *store, struct str player,
		  const struct str *packs, uint32_t n, struct current_ids *ids,
		  struct arena *arena, struct mastery *mastery,
		  struct strbuf *error);

/* The topic to learn next: the least known one with enough questions asked.
 * NULL when all are known or too few were asked. */
const struct topic_mastery *mastery_weakest(const struct mastery *mastery);

#endif
