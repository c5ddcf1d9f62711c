#ifndef QUIZ_POOLS_H
#define QUIZ_POOLS_H

/*
 * pools: the entities beside each answer of a pack, made ready once.
 *
 *	struct pools *pools = pools_create(pack);
 *	verdict = pools_judge(pools, &question, typed, &reason);
 *	pools_free(pools);
 */

#include "base/strbuf.h"
#include "pack/pack.h"
#include "quiz/question.h"

struct pools;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct pools *pools_create(const struct pack *pack);
void pools_free(struct pools *pools);

/*
 * Could this be an answer at all? Empty lines are none, nor is what names no
 * option where options are shown: the player may type again.
 */
bool pools_is_answer(const struct question *q, struct str typed);

/* Judges what was typed at a question, whatever its kind; see judge(). */
enum verdict pools_judge(struct pools *pools, const struct question *q,
			 struct str typed, struct strbuf *reason);

#endif
