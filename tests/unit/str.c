#include "base/str.h"

#include "expect.h"

#include <string.h>

Test(str, of_null_is_the_empty_slice)
{
	struct str s = str_of(NULL);

	cr_expect(eq(sz, s.len, 0));
	cr_expect(str_eq(s, STR("")));
	cr_expect(str_eq(s, STR_NONE));
	cr_expect(eq(sz, str_of("Otan").len, 4));
}

Test(str, equality_counts_every_byte_even_nul)
{
	cr_expect(str_eq(STR("a\0b"), STR("a\0b")));
	cr_expect(not(str_eq(STR("a\0b"), STR("a\0c"))));
	cr_expect(not(str_eq(STR("a\0b"), STR("a"))));
	cr_expect(not(str_eq(STR("Otan"), STR("otan"))));
	cr_expect(not(str_eq(STR("Ot"), STR("Otan"))));
	cr_expect(not(str_eq(STR("Otan"), STR("Ot"))));
	cr_expect(not(str_eq(STR(""), STR("Otan"))));
}

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

Test(str, order_is_by_bytes_and_shorter_first)
{
	static const struct str rising[] = {
		STR_NONE,	 STR("A"),    STR("A\0"),   STR("AB"),
		STR("B"),	 STR("a"),    STR("a\x7f"), STR("a\x80"),
		STR("\xd0\x90"), STR("\xff"),
	};

	for (int i = 0; i < (int)COUNT(rising); i++)
		for (int j = 0; j < (int)COUNT(rising); j++)
			cr_expect(sign(str_cmp(rising[i], rising[j])) ==
					  sign(i - j),
				  "rows %d and %d", i, j);
}

Test(str, starts_with_its_own_beginning)
{
	cr_expect(str_starts(STR("Otan"), STR("Ot")));
	cr_expect(str_starts(STR("Otan"), STR("Otan")));
	cr_expect(str_starts(STR("Otan"), STR_NONE));
	cr_expect(str_starts(STR_NONE, STR_NONE));
	cr_expect(not(str_starts(STR("Otan"), STR("Otan!"))));
	cr_expect(not(str_starts(STR("Otan"), STR("tan"))));
	cr_expect(not(str_starts(STR_NONE, STR("O"))));
}

static const struct {
	struct str hay;
	struct str needle;
	size_t at;
} finds[] = {
	{STR("Nur Otan"), STR("Otan"), 4},
	{STR("Otan Otan"), STR("Otan"), 0},
	{STR("aab"), STR("ab"), 1},
	{STR("a\0b"), STR("b"), 2},
	{STR("a\0b"), STR("\0"), 1},
	{STR("Otan"), STR(""), 0},
	{STR(""), STR(""), 0},
	{STR("Otan"), STR("Otans"), SIZE_MAX},
	{STR("Otan"), STR("x"), SIZE_MAX},
	{STR(""), STR("x"), SIZE_MAX},
	{STR("Otan"), STR("n"), 3},
};

Test(str, find_gives_the_first_place)
{
	for (size_t i = 0; i < COUNT(finds); i++)
		cr_expect(str_find(finds[i].hay, finds[i].needle) ==
				  finds[i].at,
			  "row %zu", i);
}

Test(str, parts_stay_inside)
{
	struct str s = STR("Otan");

	expect_str(str_from(s, 0), "Otan");
	expect_str(str_from(s, 3), "n");
	expect_str(str_from(s, 4), "");
	expect_str(str_from(s, SIZE_MAX), "");
	expect_str(str_head(s, 0), "");
	expect_str(str_head(s, 2), "Ot");
	expect_str(str_head(s, SIZE_MAX), "Otan");
}

Test(str, trim_takes_ascii_space_from_the_ends_alone)
{
	expect_str(str_trim(STR(" \t\r\nNur  Otan\n ")), "Nur  Otan");
	expect_str(str_trim(STR(" \r\n\t")), "");
	expect_str(str_trim(STR_NONE), "");
	expect_str(str_trim(STR("\xc2\xa0x")), "\xc2\xa0x");
	expect_str(str_trim(STR("\vx\f")), "\vx\f");
	cr_expect(eq(sz, str_trim(STR(" \0 ")).len, 1));
}

Test(str, split_gives_every_part_even_empty_ones)
{
	static const char *const wanted[] = {"", "a", "", "b", ""};
	struct str rest = STR(",a,,b,");
	struct str part;
	size_t n = 0;

	while (str_split(&rest, ',', &part)) {
		cr_assert(lt(sz, n, COUNT(wanted)));
		expect_str(part, wanted[n]);
		n++;
	}
	cr_expect(eq(sz, n, COUNT(wanted)));
}

Test(str, split_of_nothing_ends_at_once)
{
	struct str rest = STR_NONE;
	struct str part = STR("kept");

	cr_expect(not(str_split(&rest, ',', &part)));
	expect_str(part, "kept");

	rest = STR("alone");
	cr_expect(str_split(&rest, ',', &part));
	expect_str(part, "alone");
	cr_expect(not(str_split(&rest, ',', &part)));
}

Test(str, number_is_read_when_it_fits_into_64_bits)
{
	uint64_t n = 7;

	cr_expect(str_to_u64(STR("0"), &n));
	cr_expect(eq(u64, n, 0));
	cr_expect(str_to_u64(STR("00012"), &n));
	cr_expect(eq(u64, n, 12));
	cr_expect(str_to_u64(STR("18446744073709551615"), &n));
	cr_expect(eq(u64, n, UINT64_MAX));
}

Test(str, what_is_no_number_leaves_the_result_alone)
{
	static const struct str bad[] = {
		STR(""),
		STR("18446744073709551616"),
		STR("99999999999999999999999"),
		STR("-1"),
		STR("+1"),
		STR(" 1"),
		STR("1 "),
		STR("1.0"),
		STR("0x1"),
		STR("1\0"),
		STR("\xd9\xa1"),
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		uint64_t n = 7;

		cr_expect(str_to_u64(bad[i], &n) == false && n == 7, "row %zu",
			  i);
	}
}

/* The reference values published by the authors of FNV-1a. */
Test(str, hash_is_fnv_1a)
{
	cr_expect(eq(u64, str_hash(STR(""), STR_HASH_SEED),
		     UINT64_C(0xcbf29ce484222325)));
	cr_expect(eq(u64, str_hash(STR("a"), STR_HASH_SEED),
		     UINT64_C(0xaf63dc4c8601ec8c)));
	cr_expect(eq(u64, str_hash(STR("foobar"), STR_HASH_SEED),
		     UINT64_C(0x85944171f73967e8)));
}

Test(str, hash_chains_over_slices)
{
	uint64_t whole = str_hash(STR("Nur \xff\0Otan"), STR_HASH_SEED);
	uint64_t parts = str_hash(STR("Nur \xff"), STR_HASH_SEED);

	cr_expect(eq(u64, str_hash(STR("\0Otan"), parts), whole));
}

/* Values of the definition in the header, computed independently. */
Test(str, mix_takes_eight_bytes_at_a_time)
{
	cr_expect(eq(u64, str_mix(STR(""), STR_HASH_SEED),
		     UINT64_C(0xcbf29ce484222325)));
	cr_expect(eq(u64, str_mix(STR("a"), STR_HASH_SEED),
		     UINT64_C(0x217350406cfa84d4)));
	cr_expect(eq(u64, str_mix(STR("Nur Otan"), STR_HASH_SEED),
		     UINT64_C(0xb058d5a764851180)));
	cr_expect(eq(u64, str_mix(STR("Nur Otan, later Amanat"), STR_HASH_SEED),
		     UINT64_C(0xea28e6c97a884ddc)));
}

Test(str, mix_chains_over_whole_words)
{
	uint64_t part = str_mix(STR("Nur Otan, later "), STR_HASH_SEED);

	cr_expect(eq(u64, str_mix(STR("Amanat"), part),
		     str_mix(STR("Nur Otan, later Amanat"), STR_HASH_SEED)));
}

Test(str, one_of_several_words)
{
	cr_expect(str_is_one_of(STR("won"), STR("hosted won elected")));
	cr_expect(str_is_one_of(STR("hosted"), STR("hosted won elected")));
	cr_expect(not(str_is_one_of(STR("host"), STR("hosted won elected"))));
	cr_expect(not(str_is_one_of(STR("won"), STR_NONE)));
}
