#ifndef STORE_REVIEWS_H
#define STORE_REVIEWS_H

/*
 * reviews: every answer of a player, as far as practice goes by it.
 *
 *	struct store_reviews wanted = {.player = player, .pack = STR("moons")};
 *	if (!store_reviews(store, &wanted, take, context, &reviewed,
 *			   &error))
 *		complain(&error);
 */

#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* An answer that ended a question. Its texts hold until the next one. */
struct store_review {
	struct str question;
	struct str facts;
	struct str answer;
	struct str at;
	struct str day;
	uint32_t rating; /* 1 .. 3 */
	bool right;
	bool is_of_now; /* the pack was the one with the hash asked for */
};

struct store_reviews {
	struct str player;
	struct str pack;
	uint64_t pack_hash; /* of its content now */
	int64_t after;	    /* an earlier `last`: only what was added since */
};

/* What answers add up to. */
struct store_sums {
	uint64_t asked;
	uint64_t right;
	uint64_t milliseconds;
};

/*
 * Whoever kept the sums of all answers up to some `last` knows by them whether
 * those are still the same: with those that were read since they are the sums
 * of now.
 */
struct store_reviewed {
	int64_t last; /* stands for the last answer in the record */
	struct store_sums read;
	struct store_sums all;
};

/* Calls `take` for each answer to a question of the pack, mostly the earliest
 * first: those of merged records come where they were added. */
bool store_reviews(struct store *store, const struct store_reviews *wanted,
		   void (*take)(void *context,
				const struct store_review *review),
		   void *context, struct store_reviewed *reviewed,
		   struct strbuf *error);

#endif
