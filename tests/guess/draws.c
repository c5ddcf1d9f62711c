#include "draws.h"

#include "round/bank.h"
#include "strategies.h"

#include <stdio.h>

/* Draws used to find how often something is offered. */
enum { SEEDS_SEEN = 8 };

struct draws {
	struct statistics *statistics;
	struct known known;
	const struct bank *bank;
	struct str pack;
};

static bool has_options(const struct question *q)
{
	return q->kind == ASK_CHOICE || q->kind == ASK_BOOL ||
	       q->kind == ASK_SEVERAL;
}

static struct cell cell_of(const struct draws *draws, const struct question *q,
			   struct arena *arena)
{
	return (struct cell){
		.form = q->form,
		.group = arena_printf(arena, STR_FMT "/" STR_FMT,
				      STR_ARG(draws->pack), STR_ARG(q->group)),
	};
}

/* Strategies of the same aspect are adjacent. */
static void play(struct draws *draws, const struct question *q, uint32_t slot,
		 struct arena *arena)
{
	struct cell cell = cell_of(draws, q, arena);
	uint32_t fact = q->n_rows ? q->rows[0] : UINT32_MAX - slot;
	enum aspect aspect = ASPECTS;
	double seen[OPTIONS_MOST];
	bool visible = false;

	for (uint32_t i = 0; i < n_strategies; i++) {
		double hit;

		if (aspect != strategies[i].aspect) {
			aspect = strategies[i].aspect;
			visible = aspect_see(aspect, &draws->known, q, seen);
		}
		if (visible && strategy_play(&strategies[i], seen, q, &hit))
			statistics_add(draws->statistics, cell, fact, i, hit,
				       strategy_chance(q));
	}
}

static void draw_all(struct draws *draws, uint64_t seeds, bool playing)
{
	for (uint32_t slot = 0; slot < bank_slots(draws->bank); slot++)
		for (uint64_t seed = 0; seed < seeds; seed++) {
			struct arena arena = ARENA_INIT;
			struct question q;

			if (!bank_draw(draws->bank, slot, seed, &arena, &q,
				       NULL))
				;
			else if (!has_options(&q))
				seed = seeds;
			else if (playing)
				play(draws, &q, slot, &arena);
			else
				known_add(&draws->known, &q);
			arena_finish(&arena);
		}
}

static void draw_pack(struct statistics *statistics,
		      const struct phrases *phrases, const struct pack *pack,
		      uint64_t seeds)
{
	struct bank *bank = bank_create(pack, phrases);
	struct draws draws = {
		.statistics = statistics,
		.bank = bank,
		.pack = pack_text(pack, pack->meta.id),
	};

	known_begin(&draws.known, pack);
	draw_all(&draws, seeds < SEEDS_SEEN ? seeds : SEEDS_SEEN, false);
	draw_all(&draws, seeds, true);
	known_finish(&draws.known);
	bank_free(bank);
}

bool draws_add(struct statistics *statistics, const struct phrases *phrases,
	       const char *path, uint64_t seeds)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(path, &diags);

	vec_each (diag, &diags.all)
		if (!pack)
			fprintf(stderr, STR_FMT "\n", STR_ARG(diag->message));
	if (pack)
		draw_pack(statistics, phrases, pack, seeds);
	pack_free(pack);
	diags_finish(&diags);
	return pack != NULL;
}
