#ifndef JUDGE_POOL_H
#define JUDGE_POOL_H

/*
 * pool: the entities that stand beside an answer, as the judge takes them.
 */

#include "judge/answer.h"

/* The entities beside the answer, made ready for many judgements. */
struct judge_pool;

enum pool_people {
	POOL_OF_THINGS,
	POOL_OF_PEOPLE,
	POOL_OF_FAMILY_FIRST /* of people whose surname stands first */
};

/* Copies what it needs of `entities`; never NULL. */
struct judge_pool *judge_pool_create(const struct entity *entities, uint32_t n,
				     enum pool_people people);
void judge_pool_destroy(struct judge_pool *pool);

#endif
