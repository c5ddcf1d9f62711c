#include "base/strmap.h"
#include "round/round.h"

/* The questions that are looked for, by their ids. */
struct finding {
	struct strmap places;
	struct question *found;
	uint64_t seed;
	struct arena *arena;
};

/* Makes the question of a slot; in the arena only if it is looked for. */
static void find_place(const struct finding *f, const struct bank *bank,
		       uint32_t pack, uint32_t slot)
{
	struct arena scratch = ARENA_INIT;
	struct question q;
	const uint32_t *place = NULL;

	if (bank_draw(bank, slot, f->seed, &scratch, &q, NULL))
		place = strmap_get(&f->places, q.id);
	if (place) {
		bank_draw(bank, slot, f->seed, f->arena, &f->found[*place],
			  NULL);
		f->found[*place].pack = pack;
	}
	arena_finish(&scratch);
}

struct round round_of_ids(const struct bank *const *banks, uint32_t n,
			  uint64_t seed, const struct str *ids, uint32_t n_ids,
			  struct arena *arena)
{
	struct round round = {
		.questions = arena_array(arena, struct question, n_ids),
	};
	struct finding f = {
		.found = arena_array(arena, struct question, n_ids),
		.seed = seed,
		.arena = arena,
	};
	bool is_new;

	for (uint32_t i = 0; i < n_ids; i++)
		*strmap_put(&f.places, ids[i], &is_new) = i;
	for (uint32_t i = 0; n_ids && i < n; i++)
		for (uint32_t slot = 0; slot < bank_slots(banks[i]); slot++)
			find_place(&f, banks[i], i, slot);
	for (uint32_t i = 0; i < n_ids; i++)
		if (f.found[i].id.len)
			round.questions[round.n++] = f.found[i];
	strmap_finish(&f.places);
	return round;
}
