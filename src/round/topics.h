#ifndef ROUND_TOPICS_H
#define ROUND_TOPICS_H

/*
 * topics: what a round is about.
 *
 *	struct topics topics = {{STR("elections")}, 1};
 *	if (topics_cover(&topics, bank_pack(bank), bank_fact_of(bank, slot, q)))
 *		show(q);
 */

#include "round/bank.h"

/* Topics by ids or names, or by ids of groups; all if none is given. */
enum { TOPICS_MOST = 8 };
struct topics {
	struct str all[TOPICS_MOST];
	uint32_t n;
};

/* Does the fact belong to one of the topics? */
bool topics_cover(const struct topics *topics, const struct pack *pack,
		  struct fact fact);

/* Does the pack have this topic? */
bool topic_exists(const struct pack *pack, struct str topic);

#endif
