#include "pack/pack_integrity.h"

#include "test_pack.h"

#include "base/rng.h"
#include "round/bank.h"

enum { TRIES = 20000 };

/* A pack with each table in a separate block, so that it can be damaged and
 * overruns are detected. */
static struct pack *copy_of(const struct pack *pack)
{
	struct pack *copy = malloc(sizeof(*copy));

	*copy = *pack;
#define TABLE(type, name)                                                      \
	copy->name =                                                           \
		pack->n_##name                                                 \
			? memcpy(malloc(pack->n_##name * sizeof(type)),        \
				 pack->name, pack->n_##name * sizeof(type))    \
			: NULL;
	PACK_TABLES(TABLE)
#undef TABLE
	return copy;
}

/* A pointer to a random byte of the tables; each table is equally likely. */
static unsigned char *some_byte(struct pack *pack, struct rng *rng)
{
	struct {
		void *at;
		size_t size;
	} tables[] = {
#define TABLE(type, name) {(void *)pack->name, pack->n_##name * sizeof(type)},
		PACK_TABLES(TABLE)
#undef TABLE
	};
	uint32_t table;

	do
		table = rng_below(rng, COUNT(tables));
	while (!tables[table].size);
	return (unsigned char *)tables[table].at +
	       rng_below(rng, (uint32_t)tables[table].size);
}

/* Draws every question, only to check that nothing breaks. */
static uint32_t draw_all(const struct pack *pack, const struct phrases *phrases)
{
	struct bank *bank = bank_create(pack, phrases);
	uint32_t n = 0;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct arena arena = ARENA_INIT;
		struct question q;

		n += bank_draw(bank, slot, 1, &arena, &q, NULL);
		arena_finish(&arena);
	}
	bank_free(bank);
	return n;
}

static struct pack *everything(void)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(
		TEST_ROOT "/tests/packs/good/everything.yaml", &diags);

	cr_assert(ne(ptr, pack, NULL));
	diags_finish(&diags);
	return pack;
}

Test(pack_sound, what_the_loader_makes_is_sound)
{
	static const char *const paths[] = {
		TEST_ROOT "/questions/amanat.yaml",
		TEST_ROOT "/questions/kazakhstan-parliament.yaml",
		TEST_ROOT "/tests/packs/good/everything.yaml",
		TEST_ROOT "/tests/packs/good/moons.yaml",
		TEST_ROOT "/tests/packs/good/saturn.yaml",
		TEST_ROOT "/tests/packs/good/windows.yaml",
	};

	for (size_t i = 0; i < COUNT(paths); i++) {
		struct diags diags = DIAGS_INIT;
		struct pack *pack = pack_load(paths[i], &diags);

		cr_expect(pack_integrity_holds(pack), "%s", paths[i]);
		pack_free(pack);
		diags_finish(&diags);
	}
}

/* Expanding it would never end. */
Test(pack_sound, no_title_names_itself)
{
	static const char *const slots[] = {"{title}", "{Title}", "{plural}",
					    "{Plural}"};

	for (size_t i = 0; i < COUNT(slots); i++) {
		struct pack *pack = test_pack(
			"facts:\n"
			"  seats: {kind: list, title: one of the great moons,\n"
			"    rows: [{what: Io}, {what: Europa}, {what: Titan}]}"
			"\n");
		struct pack *copy = copy_of(pack);
		struct text title = copy->groups[0].title;

		cr_expect(pack_integrity_holds(copy));
		memcpy((char *)copy->pool + title.at + 4, slots[i],
		       strlen(slots[i]));
		cr_expect(pack_integrity_holds(copy) == false, "%s", slots[i]);
		pack_free(copy);
		pack_free(pack);
	}
}

Test(pack_sound, what_is_sound_can_be_used_whatever_it_says, .timeout = 380)
{
	struct diags diags = DIAGS_INIT;
	struct phrases *phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	struct pack *whole = everything();
	struct rng rng = rng_make(1, 2);
	uint32_t sound = 0;
	uint32_t drawn = 0;

	for (int i = 0; i < TRIES; i++) {
		struct pack *pack = copy_of(whole);

		for (uint32_t n = 1 + rng_below(&rng, 3); n; n--)
			*some_byte(pack, &rng) =
				(unsigned char)rng_below(&rng, 256);
		if (pack_integrity_holds(pack)) {
			sound++;
			if (sound % 20 == 0)
				drawn += draw_all(pack, phrases);
		}
		pack_free(pack);
	}
	/* Changes to texts, lines, dates and figures may go unnoticed; to
	 * indexes, rarely. */
	cr_expect(sound > TRIES / 20 && sound < TRIES / 2, "%u", sound);
	cr_expect(gt(u32, drawn, 1000));
	pack_free(whole);
	phrases_free(phrases);
	diags_finish(&diags);
}
