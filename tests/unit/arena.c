#include "base/arena.h"

#include "expect.h"

#include <limits.h>
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool all_zero(const unsigned char *bytes, size_t n)
{
	while (n--)
		if (bytes[n])
			return false;
	return true;
}

Test(arena, memory_is_zeroed_aligned_and_apart)
{
	struct arena arena = ARENA_INIT;
	unsigned char *blocks[500];
	bool zero = true;
	bool aligned = true;
	bool apart = true;

	for (size_t i = 0; i < COUNT(blocks); i++) {
		blocks[i] = arena_alloc(&arena, i);
		zero = zero && all_zero(blocks[i], i);
		aligned = aligned &&
			  (uintptr_t)blocks[i] % alignof(max_align_t) == 0;
		memset(blocks[i], (int)(i % 255 + 1), i);
	}
	for (size_t i = 0; i < COUNT(blocks); i++)
		for (size_t j = 0; j < i; j++)
			apart = apart && blocks[i][j] == i % 255 + 1;
	cr_expect(zero);
	cr_expect(aligned);
	cr_expect(apart);
	arena_finish(&arena);
}

Test(arena, nothing_asked_for_is_not_null)
{
	struct arena arena = ARENA_INIT;

	cr_expect(ne(ptr, arena_alloc(&arena, 0), NULL));
	cr_expect(ne(ptr, arena_array(&arena, int, 0), NULL));
	arena_finish(&arena);
}

Test(arena, blocks_larger_than_a_chunk_fit)
{
	struct arena arena = ARENA_INIT;
	size_t size = 3 * 1024 * 1024 + 1;
	char *before = arena_alloc(&arena, 8);
	unsigned char *large = arena_alloc(&arena, size);
	char *after = arena_alloc(&arena, 8);

	cr_expect(all_zero(large, size));
	memset(large, 0xFF, size);
	cr_expect(all_zero((unsigned char *)before, 8));
	cr_expect(all_zero((unsigned char *)after, 8));
	arena_finish(&arena);
}

Test(arena, copy_is_whole_and_ends_in_nul)
{
	struct arena arena = ARENA_INIT;
	char bytes[] = "a\0b";
	struct str copy = arena_copy(&arena, (struct str){bytes, 3});

	bytes[0] = 'x';
	cr_expect(str_eq(copy, STR("a\0b")));
	cr_expect(eq(chr, copy.ptr[3], '\0'));
	cr_expect(eq(chr, arena_copy(&arena, STR_NONE).ptr[0], '\0'));
	arena_finish(&arena);
}

Test(arena, printf_takes_any_length)
{
	struct arena arena = ARENA_INIT;
	struct str empty = arena_printf(&arena, "%s", "");
	struct str text = arena_printf(&arena, "%d of %s", 7, "Otan");
	struct str wide = arena_printf(&arena, "%100000d", 7);

	cr_expect(eq(sz, empty.len, 0));
	cr_expect(eq(chr, empty.ptr[0], '\0'));
	expect_str(text, "7 of Otan");
	cr_expect(eq(sz, wide.len, 100000));
	cr_expect(eq(sz, strlen(wide.ptr), 100000));
	arena_finish(&arena);
}

Test(arena, finished_twice_and_used_again)
{
	struct arena arena = ARENA_INIT;

	arena_finish(&arena);
	arena_alloc(&arena, 70000);
	arena_finish(&arena);
	arena_finish(&arena);
	expect_str(arena_copy(&arena, STR("Otan")), "Otan");
	arena_finish(&arena);
}

Test(arena, memory_used_before_is_zeroed_again)
{
	struct arena arena = ARENA_INIT;
	bool zero = true;

	for (int i = 0; i < 20; i++) {
		unsigned char *block = arena_alloc(&arena, 60000);

		zero = zero && all_zero(block, 60000);
		memset(block, 0xFF, 60000);
		arena_finish(&arena);
	}
	cr_expect(zero);
}

Test(arena, mem_resize_of_nothing_is_a_block)
{
	char *block = mem_resize(NULL, 0);

	cr_assert(ne(ptr, block, NULL));
	block = mem_resize(block, 5);
	memcpy(block, "Otan", 5);
	block = mem_resize(block, 5000);
	cr_expect(eq(str, block, "Otan"));
	free(block);
}

Test(arena, join_takes_empty_texts_too)
{
	struct arena arena = ARENA_INIT;

	expect_str(arena_join(&arena, STR("Nur "), STR("Otan")), "Nur Otan");
	expect_str(arena_join(&arena, STR_NONE, STR("Otan")), "Otan");
	expect_str(arena_join(&arena, STR("Otan"), STR_NONE), "Otan");
	expect_str(arena_join(&arena, STR_NONE, STR_NONE), "");
	arena_finish(&arena);
}

Test(arena, decimal_is_what_printf_gives)
{
	static const int numbers[] = {0,  1,	9,	 10,	 2007,
				      -1, -753, INT_MAX, INT_MIN};
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		char wanted[16];

		snprintf(wanted, sizeof(wanted), "%d", numbers[i]);
		expect_str(arena_decimal(&arena, numbers[i]), wanted);
	}
	arena_finish(&arena);
}

Test(arena, printf_of_any_length)
{
	struct arena arena = ARENA_INIT;

	for (int len = 0; len < 300; len++) {
		struct str text = arena_printf(&arena, "%*s", len, "");

		cr_expect(text.len == (size_t)len && !text.ptr[len], "%d", len);
	}
	arena_finish(&arena);
}
