#ifndef BASE_RNG_H
#define BASE_RNG_H

/*
 * rng: the one source of chance, the same on every machine.
 *
 * PCG32 (XSH-RR 64/32, M. E. O'Neill, "PCG: A Family of Simple Fast
 * Space-Efficient Statistically Good Algorithms for Random Number Generation",
 * 2014). Never rand(), never the clock: who wants chance brings the seed.
 *
 *	struct rng rng = rng_make(seed, 0);
 *	uint32_t die = 1 + rng_below(&rng, 6);
 */

#include <stdint.h>

struct rng {
	uint64_t state;
	uint64_t increment; /* odd; picks one of 2^63 streams */
};

/* The generator of `seed`, on stream `stream`. */
struct rng rng_make(uint64_t seed, uint64_t stream);

/*
 * The generator number `n` of a seed: for many generators that must not
 * resemble each other. Seed and number are mixed by the finaliser of SplitMix64
 * (Steele, Lea, Flood, 2014).
 */
struct rng rng_numbered(uint64_t seed, uint64_t n);

/* The next 32 random bits. */
uint32_t rng_next(struct rng *rng);

/* Uniform in 0 .. bound - 1, without bias; `bound` is at least 1. */
uint32_t rng_below(struct rng *rng, uint32_t bound);

/*
 * Shuffles `n` numbers: Fisher and Yates, from the last down, each swapped with
 * itself or one before it.
 */
void rng_shuffle(struct rng *rng, uint32_t *items, uint32_t n);

#endif
