#include "base/rng.h"

#include <assert.h>

struct rng rng_make(uint64_t seed, uint64_t stream)
{
	struct rng rng = {0, (stream << 1) | 1};

	rng_next(&rng);
	rng.state += seed;
	rng_next(&rng);
	return rng;
}

struct rng rng_numbered(uint64_t seed, uint64_t n)
{
	uint64_t mixed = seed + (n + 1) * UINT64_C(0x9E3779B97F4A7C15);

	mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
	return rng_make(mixed ^ (mixed >> 31), n);
}

uint32_t rng_next(struct rng *rng)
{
	uint64_t old = rng->state;
	uint32_t mixed = (uint32_t)(((old >> 18) ^ old) >> 27);
	uint32_t turn = (uint32_t)(old >> 59);

	rng->state = old * UINT64_C(6364136223846793005) + rng->increment;
	return (mixed >> turn) | (mixed << (-turn & 31));
}

uint32_t rng_below(struct rng *rng, uint32_t bound)
{
	uint32_t least;
	uint32_t drawn;

	assert(bound > 0);
	least = -bound % bound; /* 2^32 mod bound: below it is the bias */
	do
		drawn = rng_next(rng);
	while (drawn < least);
	return drawn % bound;
}

void rng_shuffle(struct rng *rng, uint32_t *items, uint32_t n)
{
	for (uint32_t i = n; i > 1; i--) {
		uint32_t j = rng_below(rng, i);
		uint32_t kept = items[i - 1];

		items[i - 1] = items[j];
		items[j] = kept;
	}
}
