#ifndef STORE_REVIEWS_H
#define STORE_REVIEWS_H

/*
 * reviews: every answer of a player, as far as practice goes by it.
 *
 *	struct store_reviews wanted = {.player = player, .pack = STR("moons")};
 *	if (!store_reviews(store, &wanted, take, context, &error))
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
};

/* Calls `take` for each answer to a question of the pack, mostly the earliest
 * first: those of merged records come where they were added. */
bool store_reviews(struct store *store, const struct store_reviews *wanted,
		   void (*take)(void *context,
				const struct store_review *review),
		   void *context, struct strbuf *error);

#endif
