#include "base/lookup.h"

#include "expect.h"

static uint32_t count(const struct lookup *lookup, uint32_t hash, uint32_t *sum)
{
	uint32_t n = 0;

	*sum = 0;
	lookup_each (number, lookup, hash) {
		*sum += number;
		n++;
	}
	return n;
}

Test(lookup, an_empty_one_has_nothing)
{
	struct lookup lookup = LOOKUP_INIT;
	uint32_t sum;

	cr_expect(eq(u32, count(&lookup, 0, &sum), 0));
	lookup_finish(&lookup);
}

Test(lookup, gives_all_that_was_kept_under_a_hash)
{
	struct lookup lookup = LOOKUP_INIT;
	uint32_t sum;

	for (uint32_t i = 0; i < 1000; i++)
		lookup_add(&lookup, i % 10, i);
	for (uint32_t hash = 0; hash < 10; hash++) {
		cr_expect(eq(u32, count(&lookup, hash, &sum), 100));
		cr_expect(eq(u32, sum, 49500 + 100 * hash));
	}
	cr_expect(eq(u32, count(&lookup, 10, &sum), 0));
	lookup_finish(&lookup);
}

Test(lookup, a_reset_forgets)
{
	struct lookup lookup = LOOKUP_INIT;
	uint32_t sum;

	for (uint32_t i = 0; i < 1000; i++)
		lookup_add(&lookup, i, i);
	lookup_reset(&lookup, 5);
	for (uint32_t i = 0; i < 1000; i++)
		cr_expect(eq(u32, count(&lookup, i, &sum), 0));
	for (uint32_t i = 0; i < 50; i++)
		lookup_add(&lookup, 3, i);
	cr_expect(eq(u32, count(&lookup, 3, &sum), 50));
	lookup_finish(&lookup);
}
