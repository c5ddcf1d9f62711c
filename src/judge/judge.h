#ifndef JUDGE_JUDGE_H
#define JUDGE_JUDGE_H

/*
 * judge: is what was typed the answer?
 *
 * It forgives spelling and never takes one entity of the pack for another. A
 * pure function of the answer, the pool of entities beside it, and the typed
 * text: no clock, no chance, no state.
 *
 *	struct judge_pool *pool = judge_pool_create(entities, n, true);
 *	enum verdict verdict = judge(&answer, pool, typed, &reason);
 *	judge_pool_destroy(pool);
 */

#include "base/strbuf.h"
#include "judge/answer.h"
#include "judge/pool.h"

/*
 * Judges `typed` (any bytes). `pool` may be NULL where no entity stands beside
 * the answer; it may hold the right entities too. When `reason` is not NULL,
 * one short clause for the player is appended to it, or nothing; behind a
 * semicolon in it stands advice for another try.
 */
enum verdict judge(const struct answer *answer, const struct judge_pool *pool,
		   struct str typed, struct strbuf *reason);

/*
 * Could this be an answer at all? Empty lines are none, nor is what names no
 * option where options are shown, or is no date or no figure where one is asked
 * for: the player may type again. It tells nothing of what is right.
 */
bool judge_accepts(const struct answer *answer, struct str typed);

/* Of a figure: is a rounded one right within half a percent, and close within
 * three? */
bool judge_takes_rounded(const struct answer *answer);

/*
 * The options that were typed, as places from 0, in that order; of pairs, the
 * partner of each option. At most ANSWER_OPTIONS_MOST; returns how many, 0 for
 * other types of answer and for what is no answer.
 */
uint32_t judge_places(const struct answer *answer, struct str typed,
		      uint32_t *places);

/*
 * Do two names mean the same to the judge: is either of them a spelling that
 * it would accept, without typos, for the other?
 */
bool judge_same_name(struct str a, struct str b);

/*
 * The same for many names, each read once: they mean the same when either part
 * of their hashes is the same.
 */
struct name_hash {
	uint64_t whole; /* as it stands */
	uint64_t core;	/* its words in any order */
};
struct name_hash judge_name_hash(struct str name);
bool judge_same_hash(struct name_hash a, struct name_hash b);

#endif
