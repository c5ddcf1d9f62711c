#include "base/rng.h"
#include "base/typo.h"
#include "judge/name/letter_set.h"

#include <criterion/criterion.h>

enum { LONGEST = 12 };

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* The full table, following the definition. */
static uint32_t by_definition(struct str a, struct str b)
{
	uint32_t d[LONGEST + 1][LONGEST + 1];

	for (size_t i = 0; i <= a.len; i++) {
		for (size_t j = 0; j <= b.len; j++) {
			if (!i || !j) {
				d[i][j] = (uint32_t)(i + j);
				continue;
			}
			d[i][j] = least(d[i - 1][j - 1] +
						(a.ptr[i - 1] != b.ptr[j - 1]),
					least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
			    a.ptr[i - 2] == b.ptr[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[a.len][b.len];
}

static struct str random_key(struct rng *rng, char *bytes, uint32_t letters)
{
	size_t n = rng_below(rng, LONGEST + 1);

	for (size_t i = 0; i < n; i++)
		bytes[i] = (char)('a' + rng_below(rng, letters));
	return (struct str){bytes, n};
}

Test(typo, is_the_optimal_string_alignment)
{
	struct rng rng = rng_make(3, 0);

	for (int i = 0; i < 300000; i++) {
		char bytes[2][LONGEST];
		struct str a = random_key(&rng, bytes[0], 2 + (uint32_t)i % 3);
		struct str b = random_key(&rng, bytes[1], 2 + (uint32_t)i % 3);
		uint32_t limit = rng_below(&rng, 5);
		uint32_t expected = least(by_definition(a, b), limit + 1);

		cr_assert(typo_distance(a, b, limit) == expected,
			  "'" STR_FMT "' and '" STR_FMT "' within %u: not %u",
			  STR_ARG(a), STR_ARG(b), limit, expected);
		cr_assert(expected > limit ||
			  (letter_set_lacks(letter_set_of(a),
					    letter_set_of(b)) <= limit &&
			   letter_set_lacks(letter_set_of(b),
					    letter_set_of(a)) <= limit));
	}
}

Test(typo, never_takes_one_digit_for_another)
{
	cr_expect(typo_distance(STR("otan1"), STR("otan2"), 3) == 4);
	cr_expect(typo_distance(STR("otan1"), STR("otan"), 3) == 4);
	cr_expect(typo_distance(STR("1otan"), STR("otan1"), 3) == 2);
	cr_expect(typo_distance(STR("12"), STR("21"), 3) == 4);
}

Test(typo_distance, counts_letters_and_not_bytes)
{
	cr_expect(typo_distance(STR("किताब"), STR("कितब"), 3) == 1);
	cr_expect(typo_distance(STR("กำ"), STR("กา"), 3) == 1);
	cr_expect(typo_distance(STR("アイウ"), STR("アウイ"), 3) == 1);
	cr_expect(typo_distance(STR("αβγ"), STR("abg"), 2) == 3);
	/* Their first bytes are equal, but the letters differ. */
	cr_expect(typo_distance(STR("ж"), STR("е"), 1) == 1);
	cr_expect(typo_letters(STR("किताब")) == 5);
	cr_expect(typo_letters(STR("otan")) == 4);
}

Test(typo_letters, none_where_signs_stand_for_words)
{
	cr_expect(typo_letters(STR("東京都")) == 0);
	cr_expect(typo_letters(STR("バス停")) == 0);
	cr_expect(typo_letters(STR("")) == 0);
}
