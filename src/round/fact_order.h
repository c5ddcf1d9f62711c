#ifndef ROUND_FACT_ORDER_H
#define ROUND_FACT_ORDER_H

/*
 * fact_order: the facts of a pack in the order in which a seed asks them.
 *
 * A weighted shuffle without repetition: the more important a fact, the earlier
 * it is likely to come. A round takes a block of it, so no two rounds of one
 * seed share a fact until the order is used up; then the facts are shuffled
 * again.
 *
 *	struct fact_block block =
 *		fact_block_of(bank, &topics, seed, number, size, 3);
 *	for (uint32_t i = 0; i < block.n; i++)
 *		use(block.facts[i]);
 *	fact_block_finish(&block);
 */

#include "base/str.h"
#include "round/topics.h"

struct fact_block {
	struct fact *facts;
	uint32_t n;
};

/* Block `number` of `size` facts of the topics with at least importance
 * `least`. It is smaller if there are not enough. From a huge pack a sample
 * of some thousand facts is used. */
struct fact_block fact_block_of(const struct bank *bank,
				const struct topics *topics, uint64_t seed,
				uint32_t number, uint32_t size, uint32_t least);
void fact_block_finish(struct fact_block *block);

#endif
