#ifndef JUDGE_POOL_H
#define JUDGE_POOL_H

/*
 * pool: the other entities that an answer must not be confused with.
 */

#include "judge/answer.h"

/* The other entities, prepared for many judgements. */
struct judge_pool;

enum pool_people {
	POOL_OF_THINGS,
	POOL_OF_PEOPLE,
	POOL_OF_FAMILY_FIRST /* people whose surname comes first */
};

/* Copies what it needs of `entities`; never NULL. */
struct judge_pool *judge_pool_create(const struct entity *entities, uint32_t n,
				     enum pool_people people);
void judge_pool_destroy(struct judge_pool *pool);

#endif
