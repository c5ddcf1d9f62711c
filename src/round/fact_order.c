#include "round/fact_order.h"

#include "base/rng.h"
#include "base/vec.h"
#include "pack/form_names.h"

#include <stdlib.h>

/* At most this many facts are ordered; from more, an even sample. */
enum { FACTS_MOST = 1 << 16 };

enum { IMPORTANCE_MOST = 5 };

/* The number of draws of a fact: the best one gives its place. */
static const uint32_t weights[IMPORTANCE_MOST + 1] = {0, 1, 2, 4, 8, 16};

struct placed {
	uint64_t place; /* the largest first */
	struct fact fact;
};

struct ordering {
	const struct bank *bank;
	const struct topics *topics;
	uint64_t seed;
	uint32_t least;
	uint32_t step; /* takes one fact in every so many */
	uint32_t phase;
	VEC(struct placed) all;
};

/*
 * The largest of `weight` draws: facts in the order of these are a weighted
 * sample without replacement (Efraimidis and Spirakis, 2006: u^(1/w) is
 * distributed like the largest of w draws), in whole numbers only.
 */
static uint64_t place_of(uint64_t seed, uint64_t fact, uint32_t weight)
{
	uint64_t best = 0;

	for (uint32_t i = 0; i < weight; i++) {
		struct rng rng = rng_numbered(seed, fact << 5 | i);
		uint64_t draw = (uint64_t)rng_next(&rng) << 32 | rng_next(&rng);

		if (draw > best)
			best = draw;
	}
	return best;
}

static void add(struct ordering *o, struct fact fact, uint64_t number)
{
	uint32_t importance = bank_importance(o->bank, fact);

	if (number % o->step != o->phase || importance < o->least ||
	    !topics_cover(o->topics, bank_pack(o->bank), fact))
		return;
	*vec_push(&o->all) = (struct placed){
		place_of(o->seed, number, weights[importance]),
		fact,
	};
}

static void add_all(struct ordering *o)
{
	const struct pack *pack = bank_pack(o->bank);
	uint64_t number = 0;

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (!group_has_forms(group) && !group->n_asks)
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++)
			add(o, (struct fact){g, group->first_row + i},
			    number++);
	}
	for (uint32_t i = 0; i < pack->n_questions; i++)
		add(o, (struct fact){INDEX_NONE, i}, number++);
}

static int by_place(const void *left, const void *right)
{
	const struct placed *a = left;
	const struct placed *b = right;

	if (a->place != b->place)
		return a->place > b->place ? -1 : 1;
	if (a->fact.group != b->fact.group)
		return a->fact.group < b->fact.group ? -1 : 1;
	return a->fact.row < b->fact.row ? -1 : 1;
}

struct fact_block fact_block_of(const struct bank *bank,
				const struct topics *topics, uint64_t seed,
				uint32_t number, uint32_t size, uint32_t least)
{
	const struct pack *pack = bank_pack(bank);
	uint32_t facts = pack->n_rows + pack->n_questions;
	struct ordering o = {bank, topics,  seed, least, facts / FACTS_MOST + 1,
			     0,	   VEC_INIT};
	struct fact_block block = {NULL, 0};
	uint64_t first = (uint64_t)number * size;
	uint64_t turn;

	o.phase = (uint32_t)(seed % o.step);
	add_all(&o);
	if (!o.all.n)
		return block;
	turn = first / o.all.n;
	if (turn) { /* used up: reorder the same facts */
		o.seed = seed + turn;
		o.all.n = 0;
		add_all(&o);
		first %= o.all.n;
	}
	qsort(o.all.at, o.all.n, sizeof(*o.all.at), by_place);
	if (size > o.all.n)
		size = o.all.n;
	block.facts = mem_resize(NULL, mem_size(size, sizeof(*block.facts)));
	for (; block.n < size; block.n++)
		block.facts[block.n] =
			o.all.at[(first + block.n) % o.all.n].fact;
	vec_finish(&o.all);
	return block;
}

void fact_block_finish(struct fact_block *block)
{
	free(block->facts);
	*block = (struct fact_block){NULL, 0};
}
