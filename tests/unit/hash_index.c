#include "base/hash_index.h"

#include "expect.h"

#include <stdio.h>

static uint32_t count(const struct hash_index *hash_index, uint32_t hash,
		      uint32_t *sum)
{
	uint32_t n = 0;

	*sum = 0;
	hash_index_each (number, hash_index, hash) {
		*sum += number;
		n++;
	}
	return n;
}

Test(hash_index, an_empty_one_has_nothing)
{
	struct hash_index hash_index = HASH_INDEX_INIT;
	uint32_t sum;

	cr_expect(eq(u32, count(&hash_index, 0, &sum), 0));
	hash_index_finish(&hash_index);
}

Test(hash_index, gives_all_that_was_kept_under_a_hash)
{
	struct hash_index hash_index = HASH_INDEX_INIT;
	uint32_t sum;

	for (uint32_t i = 0; i < 1000; i++)
		hash_index_add(&hash_index, i % 10, i);
	for (uint32_t hash = 0; hash < 10; hash++) {
		cr_expect(eq(u32, count(&hash_index, hash, &sum), 100));
		cr_expect(eq(u32, sum, 49500 + 100 * hash));
	}
	cr_expect(eq(u32, count(&hash_index, 10, &sum), 0));
	hash_index_finish(&hash_index);
}

Test(hash_index, a_reset_forgets)
{
	struct hash_index hash_index = HASH_INDEX_INIT;
	uint32_t sum;

	for (uint32_t i = 0; i < 1000; i++)
		hash_index_add(&hash_index, i, i);
	hash_index_reset(&hash_index, 5);
	for (uint32_t i = 0; i < 1000; i++)
		cr_expect(eq(u32, count(&hash_index, i, &sum), 0));
	for (uint32_t i = 0; i < 50; i++)
		hash_index_add(&hash_index, 3, i);
	cr_expect(eq(u32, count(&hash_index, 3, &sum), 50));
	hash_index_finish(&hash_index);
}

/* Ids whose old, unkeyed hashes had 17 equal bits. */
Test(hash_index, keys_cannot_be_made_to_collide)
{
	enum { KEYS = 256, PLACES = 1 << 17 };
	static bool taken[PLACES];
	char id[17];
	struct str key = {id, 16};
	uint32_t paths = 0;

	for (uint64_t i = 0, n = 0; n < KEYS; i++) {
		uint32_t place;

		snprintf(
			id, sizeof(id), "%016llx",
			(unsigned long long)(i * UINT64_C(0x9E3779B97F4A7C15)));
		if (str_mix(key, key.len) % PLACES >= PLACES / 1024)
			continue;
		n++;
		place = hash_index_hash(key) % PLACES;
		paths += !taken[place];
		taken[place] = true;
	}
	cr_expect(gt(u32, paths, KEYS - 16));
}

Test(hash_index, case_of_ascii_letters_and_nothing_else_is_passed_over)
{
	const struct str one = STR("[Nur Otan^2]");

	cr_expect(eq(u64, lookup_hash_caseless(one),
		     lookup_hash_caseless(STR("[nUR oTAN^2]"))));
	cr_expect(ne(u64, lookup_hash_caseless(one),
		     lookup_hash_caseless(STR("{Nur Otan^2}"))));
	cr_expect(ne(u64, lookup_hash_caseless(one),
		     lookup_hash_caseless(STR("[Nur Otan~2]"))));
	cr_expect(ne(u64, lookup_hash_caseless(STR("\xC3\x89")),
		     lookup_hash_caseless(STR("\xC3\xA9"))));
}
