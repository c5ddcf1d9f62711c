#include "base/strmap.h"
#include "round/round.h"

/* The wanted questions, by id. */
struct finding {
	const struct str *ids;
	uint32_t n;
	struct strmap places; /* in `ids` */
	struct question *found;
	uint64_t seed;
	struct arena *arena;
};

/* Makes the question of a slot, in the arena only if it is wanted. */
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

/* Is a question of the group and the form of the slot wanted? The part of an
 * id after the form may name an author's phrasing. */
static bool are_wanted(const struct finding *f, const struct bank *bank,
		       uint32_t slot)
{
	const struct pack *pack = bank_pack(bank);
	struct strbuf start = STRBUF_INIT;
	struct str form;
	uint32_t group;
	bool wanted = false;

	bank_place(bank, slot, &group, &form);
	strbuf_addf(&start, STR_FMT "/" STR_FMT "/" STR_FMT,
		    STR_ARG(pack_text(pack, pack->meta.id)),
		    STR_ARG(group == INDEX_NONE
				    ? STR("questions")
				    : pack_text(pack, pack->groups[group].id)),
		    STR_ARG(form));
	for (uint32_t i = 0; i < f->n && !wanted; i++)
		wanted = str_starts(f->ids[i], strbuf_str(&start));
	strbuf_finish(&start);
	return wanted;
}

static void find_places(const struct finding *f, const struct bank *bank,
			uint32_t pack)
{
	uint32_t slot = 0;

	while (slot < bank_slots(bank)) {
		uint32_t end = bank_end_of_form(bank, slot);

		if (are_wanted(f, bank, slot))
			for (; slot < end; slot++)
				find_place(f, bank, pack, slot);
		slot = end;
	}
}

struct round round_of_ids(const struct bank *const *banks, uint32_t n,
			  uint64_t seed, const struct str *ids, uint32_t n_ids,
			  struct arena *arena)
{
	struct round round = {
		.questions = arena_array(arena, struct question, n_ids),
	};
	struct finding f = {
		.ids = ids,
		.n = n_ids,
		.found = arena_array(arena, struct question, n_ids),
		.seed = seed,
		.arena = arena,
	};
	bool is_new;

	for (uint32_t i = 0; i < n_ids; i++)
		*strmap_put(&f.places, ids[i], &is_new) = i;
	for (uint32_t i = 0; i < n; i++)
		find_places(&f, banks[i], i);
	for (uint32_t i = 0; i < n_ids; i++)
		if (f.found[i].id.len)
			round.questions[round.n++] = f.found[i];
	strmap_finish(&f.places);
	return round;
}
