#include "base/strmap.h"

#include "base/arena.h"
#include "expect.h"

Test(strmap, empty_has_nothing)
{
	struct strmap map = STRMAP_INIT;

	cr_expect(eq(ptr, (void *)strmap_get(&map, STR("Otan")), NULL));
	cr_expect(eq(ptr, (void *)strmap_get(&map, STR_NONE), NULL));
	strmap_finish(&map);
}

Test(strmap, slot_begins_at_zero_and_is_new_once)
{
	struct strmap map = STRMAP_INIT;
	bool is_new = false;
	uint32_t *slot = strmap_put(&map, STR("Otan"), &is_new);

	cr_expect(is_new);
	cr_expect(eq(u32, *slot, 0));
	*slot = 7;
	slot = strmap_put(&map, STR("Otan"), &is_new);
	cr_expect(not(is_new));
	cr_expect(eq(u32, *slot, 7));
	cr_expect(eq(u32, map.items.n, 1));
	cr_expect(eq(u32, *strmap_get(&map, STR("Otan")), 7));
	cr_expect(eq(ptr, (void *)strmap_get(&map, STR("otan")), NULL));
	strmap_finish(&map);
}

Test(strmap, empty_and_binary_keys_are_keys)
{
	static const struct str keys[] = {STR_NONE,    STR("\0"),
					  STR("\0\0"), STR("a\0b"),
					  STR("a\0c"), STR("\xff")};
	struct strmap map = STRMAP_INIT;

	for (uint32_t i = 0; i < COUNT(keys); i++) {
		bool is_new = false;

		*strmap_put(&map, keys[i], &is_new) = i + 1;
		cr_expect(is_new, "row %u", i);
	}
	for (uint32_t i = 0; i < COUNT(keys); i++) {
		const uint32_t *found = strmap_get(&map, keys[i]);

		cr_expect(found && *found == i + 1, "row %u", i);
	}
	cr_expect(eq(u32, *strmap_get(&map, STR("")), 1));
	strmap_finish(&map);
}

Test(strmap, holds_as_many_as_are_put_in)
{
	/* Enough that some pair has equal 32-bit hashes. */
	enum { MANY = 400000 };
	struct strmap map = STRMAP_INIT;
	struct arena arena = ARENA_INIT;
	uint32_t lost = 0;
	bool is_new;

	for (uint32_t i = 0; i < MANY; i++)
		*strmap_put(&map, arena_printf(&arena, "key-%u", i), &is_new) =
			i;
	cr_expect(eq(u32, map.items.n, MANY));
	for (uint32_t i = 0; i < MANY; i++) {
		const uint32_t *found =
			strmap_get(&map, arena_printf(&arena, "key-%u", i));

		lost += !found || *found != i;
	}
	cr_expect(eq(u32, lost, 0));
	cr_expect(eq(ptr, (void *)strmap_get(&map, STR("key-400000")), NULL));
	strmap_finish(&map);
	cr_expect(eq(u32, map.items.n, 0));
	arena_finish(&arena);
}
