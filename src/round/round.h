#ifndef ROUND_ROUND_H
#define ROUND_ROUND_H

/*
 * round: the questions of one game, drawn and put in order. They come from one
 * pack, or from several in turn.
 *
 * A round draws facts, preferring important ones, and asks each in a form of
 * the level that the plan has for that place. It mixes groups and forms, asks
 * no fact twice and nothing that a recent explanation has told, as far as the
 * bank has enough to choose from. Rounds of one seed with different numbers
 * share no fact until all have been asked. It is shorter than wanted only if
 * the bank has no more questions of this kind. The same bank and the same
 * options give the same round everywhere.
 *
 *	struct round_options options = {.want = 10, .seed = seed};
 *	struct round round = round_draw(&bank, 1, &options, &arena);
 *	for (uint32_t i = 0; i < round.n; i++)
 *		ask(&round.questions[i]);
 */

#include "base/arena.h"
#include "question/question.h"
#include "round/bank.h"
#include "round/topics.h"

#include <stdbool.h>

enum { ROUND_MOST = 1000, ROUND_NUMBERS = 100000, PACKS_MOST = 8 };

enum round_way { ROUND_ANY_WAY, ROUND_TYPED_ONLY, ROUND_CHOICE_ONLY };

struct round_options {
	uint32_t want; /* 1 .. ROUND_MOST; more counts as ROUND_MOST */
	uint64_t seed;
	enum round_way way;
	uint32_t easiest; /* levels; 0 for no limit */
	uint32_t hardest;
	struct topics topics;
	bool rising;	 /* easy questions first */
	uint32_t plan;	 /* plan of levels: 1 .. LEVEL_PLANS; 0 counts as 1 */
	uint32_t number; /* of the round, from 0, below ROUND_NUMBERS */
};

struct round {
	struct question *questions; /* in the arena */
	uint32_t n;	    /* fewer than wanted when the bank is small */
	struct str closing; /* text after the last question; or empty */
};

/* From `n` banks, at most PACKS_MOST. */
struct round round_draw(const struct bank *const *banks, uint32_t n,
			const struct round_options *options,
			struct arena *arena);

/* May the question be added to the round? It must be of the kind wanted,
 * share no fact with another, and not have been answered by a recent
 * explanation. */
bool round_takes(const struct round *round, const struct round_options *options,
		 const struct question *q);

/* The round of the questions with these `n_ids` ids, in this order; ids that
 * the banks no longer have are skipped. */
struct round round_of_ids(const struct bank *const *banks, uint32_t n,
			  uint64_t seed, const struct str *ids, uint32_t n_ids,
			  struct arena *arena);

#endif
