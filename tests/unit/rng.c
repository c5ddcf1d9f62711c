#include "base/rng.h"

#include "expect.h"

#include <string.h>

/* The output of pcg32-demo in the reference implementation. */
Test(rng, is_pcg32_of_the_reference)
{
	static const uint32_t wanted[] = {0xa15c02b7, 0x7b47f409, 0xba1d3330,
					  0x83d2f293, 0xbfa4784b, 0xcbed606e};
	struct rng rng = rng_make(42, 54);

	for (size_t i = 0; i < COUNT(wanted); i++)
		cr_expect(rng_next(&rng) == wanted[i], "draw %zu", i);
}

Test(rng, same_seed_same_numbers_other_seed_or_stream_others)
{
	struct rng a = rng_make(7, 0);
	struct rng b = rng_make(7, 0);
	struct rng seed = rng_make(8, 0);
	struct rng stream = rng_make(7, 1);
	uint32_t same_seed = 0;
	uint32_t same_stream = 0;

	for (int i = 0; i < 1000; i++) {
		uint32_t drawn = rng_next(&a);

		cr_assert(eq(u32, rng_next(&b), drawn));
		same_seed += rng_next(&seed) == drawn;
		same_stream += rng_next(&stream) == drawn;
	}
	cr_expect(lt(u32, same_seed, 3));
	cr_expect(lt(u32, same_stream, 3));
}

Test(rng, below_one_is_zero)
{
	struct rng rng = rng_make(1, 1);

	for (int i = 0; i < 100; i++)
		cr_assert(eq(u32, rng_below(&rng, 1), 0));
}

Test(rng, below_stays_below)
{
	static const uint32_t bounds[] = {
		2, 3, 7, 1000, 0x80000000, 0x80000001, UINT32_MAX};
	struct rng rng = rng_make(1, 1);

	for (size_t i = 0; i < COUNT(bounds); i++)
		for (int j = 0; j < 10000; j++)
			cr_assert(
				lt(u32, rng_below(&rng, bounds[i]), bounds[i]));
}

/* Chi-square statistic of `draws` over `bound` cells. */
static double chi_square(uint64_t seed, uint32_t bound, uint32_t draws)
{
	struct rng rng = rng_make(seed, 0);
	uint32_t counts[64] = {0};
	double expected = (double)draws / bound;
	double sum = 0;

	for (uint32_t i = 0; i < draws; i++)
		counts[rng_below(&rng, bound)]++;
	for (uint32_t i = 0; i < bound; i++)
		sum += (counts[i] - expected) * (counts[i] - expected) /
		       expected;
	return sum;
}

Test(rng, below_is_uniform)
{
	/* The chi-square values exceeded once in a million. */
	static const struct {
		uint32_t bound;
		double most;
	} rows[] = {{2, 24}, {3, 27.7}, {6, 36}, {10, 45}, {64, 132}};

	for (size_t i = 0; i < COUNT(rows); i++)
		for (uint64_t seed = 1; seed <= 5; seed++) {
			double sum = chi_square(seed, rows[i].bound, 100000);

			cr_expect(sum < rows[i].most, "bound %u, seed %u: %f",
				  rows[i].bound, (unsigned)seed, sum);
		}
}

/* A plain remainder would give the lower third twice as often. */
Test(rng, below_has_no_bias_at_large_bounds)
{
	struct rng rng = rng_make(3, 0);
	uint32_t bound = 0xC0000000;
	uint32_t low = 0;

	for (int i = 0; i < 30000; i++)
		low += rng_below(&rng, bound) < bound / 3;
	cr_expect(gt(u32, low, 9600));
	cr_expect(lt(u32, low, 10400));
}

Test(rng, shuffle_is_a_permutation_of_any_length)
{
	struct rng rng = rng_make(5, 0);

	for (uint32_t n = 0; n < 200; n++) {
		uint32_t items[200];
		bool seen[200] = {false};

		for (uint32_t i = 0; i < n; i++)
			items[i] = i;
		rng_shuffle(&rng, items, n);
		for (uint32_t i = 0; i < n; i++) {
			cr_assert(lt(u32, items[i], n));
			cr_assert(not(seen[items[i]]));
			seen[items[i]] = true;
		}
	}
	rng_shuffle(&rng, NULL, 0);
}

Test(rng, shuffle_gives_each_of_the_orders_equally_often)
{
	struct rng rng = rng_make(9, 0);
	uint32_t counts[27] = {0};
	uint32_t seen = 0;

	for (int i = 0; i < 60000; i++) {
		uint32_t items[] = {0, 1, 2};

		rng_shuffle(&rng, items, 3);
		counts[items[0] * 9 + items[1] * 3 + items[2]]++;
	}
	for (size_t i = 0; i < COUNT(counts); i++) {
		if (!counts[i])
			continue;
		seen++;
		cr_expect(counts[i] > 9600 && counts[i] < 10400,
			  "order %zu: %u", i, counts[i]);
	}
	cr_expect(eq(u32, seen, 6));
}

/* Quiz codes contain a seed: this order must never change. */
Test(rng, shuffle_is_fisher_and_yates_from_the_last_down)
{
	struct rng rng = rng_make(42, 54);
	struct rng twin = rng_make(42, 54);
	uint32_t items[10];
	uint32_t known[10];
	static const uint32_t wanted[] = {8, 2, 6, 4, 5, 1, 7, 0, 9, 3};

	for (uint32_t i = 0; i < 10; i++)
		items[i] = known[i] = i;
	rng_shuffle(&rng, items, 10);
	for (uint32_t last = 9; last > 0; last--) {
		uint32_t other = rng_next(&twin) % (last + 1);
		uint32_t kept = known[last];

		known[last] = known[other];
		known[other] = kept;
	}
	cr_expect(not(memcmp(items, known, sizeof(items))));
	cr_expect(not(memcmp(items, wanted, sizeof(items))));
}

/* The first draws of adjacent generators. */
Test(rng, numbered_generators_do_not_resemble_each_other)
{
	uint32_t pairs[4][4] = {{0}};
	double expected = 40000 / 16.0;
	double sum = 0;

	for (uint64_t seed = 1; seed <= 4; seed++)
		for (uint64_t n = 0; n < 10000; n++) {
			struct rng a = rng_numbered(seed, n);
			struct rng b = rng_numbered(seed, n + 1);

			pairs[rng_below(&a, 4)][rng_below(&b, 4)]++;
		}
	for (int i = 0; i < 16; i++) {
		double off = pairs[i / 4][i % 4] - expected;

		sum += off * off / expected;
	}
	/* Degrees of freedom: 15; one in a million exceeds 56. */
	cr_expect(sum < 56, "%f", sum);
}

Test(rng, numbered_generator_is_that_of_its_seed_and_number)
{
	struct rng a = rng_numbered(7, 3);
	struct rng b = rng_numbered(7, 3);
	struct rng seed = rng_numbered(8, 3);
	struct rng number = rng_numbered(7, 4);
	uint32_t drawn = rng_next(&a);

	cr_expect(eq(u32, rng_next(&b), drawn));
	cr_expect(ne(u32, rng_next(&seed), drawn));
	cr_expect(ne(u32, rng_next(&number), drawn));
}
