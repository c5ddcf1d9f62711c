#ifndef JUDGE_POOL_H
#define JUDGE_POOL_H

/*
 * pool: the other entities that an answer must not be confused with.
 */

#include "judge/answer.h"

/* The other entities, prepared for many judgements. */
struct judge_pool;

/* Copies what it needs of `entities`, which are people or are not; never
 * NULL. */
struct judge_pool *judge_pool_create(const struct entity *entities, uint32_t n,
				     bool people);
void judge_pool_destroy(struct judge_pool *pool);

#endif
