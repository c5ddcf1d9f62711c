#ifndef QUESTION_ANSWER_POOLS_H
#define QUESTION_ANSWER_POOLS_H

/*
 * answer_pools: the entities beside each answer of a pack, made ready once.
 *
 *	struct pools *pools = answer_pools_create(pack);
 *	verdict = question_judge(pools, &question, typed, &reason);
 *	answer_pools_free(pools);
 */

#include "base/strbuf.h"
#include "pack/pack.h"
#include "question/question.h"

struct pools;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct pools *answer_pools_create(const struct pack *pack);
void answer_pools_free(struct pools *pools);

/*
 * Could this be an answer at all? Empty lines are none, nor is what names no
 * option where options are shown: the player may type again.
 */
bool question_accepts(const struct question *q, struct str typed);

/* Judges what was typed at a question, whatever its kind; see judge(). */
enum verdict question_judge(struct pools *pools, const struct question *q,
			    struct str typed, struct strbuf *reason);

#endif
