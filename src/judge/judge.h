#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

/*
 * judge: is the typed text the right answer?
 *
 * It forgives misspellings but never mistakes one entity of the pack for
 * another. A pure function of the answer, the pool of other entities, and the
 * typed text: no clock, no randomness, no state.
 *
 *	struct judge_pool *pool = judge_pool_create(entities, n, true);
 *	enum verdict verdict = judge(&answer, pool, typed, &reason);
 *	judge_pool_destroy(pool);
 */

#include "base/strbuf.h"
#include "judge/answer.h"
#include "judge/pool.h"

/*
 * Judges `typed` (any bytes). `pool` may be NULL if there are no other
 * entities; it may include the right ones. If `reason` is not NULL, at most one
 * short clause for the player is appended to it; after a semicolon it gives
 * advice for another try.
 */
enum verdict judge(const struct answer *answer, const struct judge_pool *pool,
		   struct str typed, struct strbuf *reason);

/*
 * Could this be an answer at all? Not if it is an empty line, names none of the
 * options shown, or is no date or figure where one is asked for: the player may
 * then type again. Reveals nothing about what is right.
 */
bool judge_accepts(const struct answer *answer, struct str typed);

/* For a figure: is a rounded one right within half a percent, and close within
 * three? */
bool judge_takes_rounded(const struct answer *answer);

/*
 * The options that were typed, as places from 0, in that order; for pairs, the
 * partner of each option. At most ANSWER_OPTIONS_MOST; returns how many, 0 for
 * other types of answer and for invalid answers.
 */
uint32_t judge_places(const struct answer *answer, struct str typed,
		      uint32_t *places);

/*
 * Does the judge treat two names as the same: is either of them a spelling that
 * it would accept, without typos, for the other?
 */
bool judge_same_name(struct str a, struct str b);

/*
 * The same for many names, each processed once: two names mean the same if
 * either part of their hashes is equal.
 */
struct name_hash {
	uint64_t whole; /* of the name as it is */
	uint64_t core;	/* of its words in any order */
};
struct name_hash judge_name_hash(struct str name);
bool judge_same_hash(struct name_hash a, struct name_hash b);

#endif
