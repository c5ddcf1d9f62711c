#ifndef STORE_REVIEWS_H
#define STORE_REVIEWS_H

/*
 * reviews: every answer of a player, as far as practice depends on it.
 *
 *	struct store_reviews wanted = {.player = player, .pack = STR("moons")};
 *	if (!store_reviews(store, &wanted, take, context, &reviewed,
 *			   &error))
 *		complain(&error);
 */

#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* An answer that ended a question. Its texts are valid until the next one. */
struct store_review {
	struct str question;
	struct str facts;
	struct str answer;
	struct str at;
	struct str day;
	uint32_t rating; /* 1 .. 3 */
	bool right;
	bool is_of_now; /* the pack had the hash asked for */
};

struct store_reviews {
	struct str player;
	struct str pack;
	uint64_t pack_hash; /* of its present content */
	int64_t after;	    /* an earlier `last`: only what was added since */
};

/* Totals over answers. */
struct store_sums {
	uint64_t asked;
	uint64_t right;
	uint64_t milliseconds;
};

/*
 * With the sums of all answers up to some `last`, a caller can tell whether
 * those are unchanged: adding the answers read since must give the present
 * sums.
 */
struct store_reviewed {
	int64_t last; /* identifies the last answer in the record */
	struct store_sums read;
	struct store_sums all;
};

/* Calls `take` for each answer to a question of the pack, mostly the earliest
 * first: those from merged records come in the order they were added. */
bool store_reviews(struct store *store, const struct store_reviews *wanted,
		   void (*take)(void *context,
				const struct store_review *review),
		   void *context, struct store_reviewed *reviewed,
		   struct strbuf *error);

#endif
