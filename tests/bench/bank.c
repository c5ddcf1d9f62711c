/*
 * bench_bank: drawing and listing questions.
 *
 *	bench_bank draw PACK SMALL PHRASES [ROUNDS]
 *	bench_bank forms PACK SMALL PHRASES [ROUNDS]
 *	bench_bank list PACK SMALL PHRASES [ROUNDS]
 *
 * `draw`: a question with three wrong options, from PACK beside SMALL. Slots
 * are picked at random among those that give such a question; only forms that
 * both packs have are used, equally often in each. `forms` is the same for each
 * form by itself. `list`: all questions of a pack in slot order, per question;
 * if that takes too long, runs of slots spread evenly over the pack.
 */

#include "round/bank.h"
#include "base/rng.h"
#include "base/vec.h"
#include "bench/timing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FORMS_MOST = 64,
	DRAWS = 200,	 /* of a form per round */
	SAMPLE = 20000,	 /* slots of a form to look at */
	RUN = 1000,	 /* consecutive slots */
	LIST_SECONDS = 3 /* per round */
};

/* The slots of one form that give a question with three wrong options. */
struct picked {
	struct str form;
	uint32_t seen;
	VEC(uint32_t) slots;
};

struct side {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
	struct picked forms[FORMS_MOST];
	uint32_t n_forms;
	uint32_t next_run;
};

static void open_side(struct side *side, const char *pack, const char *phrases)
{
	struct diags diags = DIAGS_INIT;

	*side = (struct side){.pack = pack_load(pack, &diags)};
	timing_check(side->pack != NULL, "the pack has errors");
	side->phrases = phrases_load(phrases, &diags);
	timing_check(side->phrases != NULL, "the phrases have errors");
	side->bank = bank_create(side->pack, side->phrases);
	diags_finish(&diags);
}

static void close_side(struct side *side)
{
	for (uint32_t i = 0; i < side->n_forms; i++)
		vec_finish(&side->forms[i].slots);
	bank_free(side->bank);
	phrases_free(side->phrases);
	pack_free(side->pack);
}

static struct picked *find_form(struct side *side, struct str form)
{
	for (uint32_t i = 0; i < side->n_forms; i++)
		if (str_eq(side->forms[i].form, form))
			return &side->forms[i];
	timing_check(side->n_forms < FORMS_MOST, "too many forms");
	side->forms[side->n_forms] = (struct picked){.form = form};
	return &side->forms[side->n_forms++];
}

/* A fair sample of the slots of each form. */
static void sample(struct side *side, struct rng *rng)
{
	for (uint32_t slot = 0; slot < bank_slots(side->bank); slot++) {
		struct picked *picked;
		struct str form;
		uint32_t group;
		uint32_t place;

		bank_place(side->bank, slot, &group, &form);
		picked = find_form(side, form);
		place = rng_below(rng, ++picked->seen);
		if (picked->slots.n < SAMPLE)
			*vec_push(&picked->slots) = slot;
		else if (place < SAMPLE)
			picked->slots.at[place] = slot;
	}
}

static bool has_three_wrong(const struct side *side, uint32_t slot)
{
	struct arena arena = ARENA_INIT;
	struct question q;
	bool ok = bank_draw(side->bank, slot, 0, &arena, &q, NULL) &&
		  q.kind == ASK_CHOICE && q.n_options == 4;

	arena_finish(&arena);
	return ok;
}

/* Picks up to `want` usable slots of the sample, in random order. */
static void choose(const struct side *side, struct picked *picked,
		   struct rng *rng, uint32_t want)
{
	uint32_t kept = 0;

	rng_shuffle(rng, picked->slots.at, picked->slots.n);
	for (uint32_t i = 0; i < picked->slots.n && kept < want; i++) {
		uint32_t slot = picked->slots.at[i];

		/* Gives up early on a form that never has four options. */
		if (i == DRAWS && !kept)
			break;
		if (has_three_wrong(side, slot))
			picked->slots.at[kept++] = slot;
	}
	picked->slots.n = kept;
}

static void pick(struct side *side, int rounds)
{
	struct rng rng = rng_make(1, 0);

	sample(side, &rng);
	for (uint32_t i = 0; i < side->n_forms; i++)
		choose(side, &side->forms[i], &rng, DRAWS * (uint32_t)rounds);
}

static double time_draws(const struct side *side, const struct picked *picked,
			 uint32_t round)
{
	double start = timing_computed();

	for (uint32_t i = 0; i < DRAWS; i++) {
		struct arena arena = ARENA_INIT;
		struct question q;

		bank_draw(
			side->bank,
			picked->slots.at[(round * DRAWS + i) % picked->slots.n],
			0, &arena, &q, NULL);
		arena_finish(&arena);
	}
	return (timing_computed() - start) / DRAWS;
}

/* Alternates the forms and, within each, the two sides. */
static void draw_round(struct side sides[2], uint32_t round, bool each)
{
	double took[2] = {0, 0};
	uint32_t n = 0;

	for (uint32_t i = 0; i < sides[0].n_forms; i++) {
		struct picked *big = &sides[0].forms[i];
		struct picked *small = find_form(&sides[1], big->form);
		double ours;
		double other;
		char name[64];

		if (!big->slots.n || !small->slots.n)
			continue;
		ours = time_draws(&sides[0], big, round);
		other = time_draws(&sides[1], small, round);
		took[0] += ours;
		took[1] += other;
		n++;
		snprintf(name, sizeof(name), STR_FMT, STR_ARG(big->form));
		if (each)
			timing_print(name, ours, other);
	}
	timing_check(n > 0, "the packs share no form with four options");
	if (!each)
		timing_print("draw", took[0] / n, took[1] / n);
}

static void draw(struct side sides[2], int rounds, bool each)
{
	pick(&sides[0], rounds);
	pick(&sides[1], rounds);
	for (int i = 0; i < rounds; i++)
		draw_round(sides, (uint32_t)i, each);
}

static uint32_t list_run(const struct side *side, uint32_t first)
{
	uint32_t slots = bank_slots(side->bank);
	uint32_t end = slots - first < RUN ? slots : first + RUN;
	uint32_t questions = 0;

	for (uint32_t slot = first; slot < end; slot++) {
		struct arena arena = ARENA_INIT;
		struct question q;

		questions += bank_draw(side->bank, slot, 0, &arena, &q, NULL);
		arena_finish(&arena);
	}
	return questions;
}

static uint32_t gcd(uint32_t a, uint32_t b)
{
	return b ? gcd(b, a % b) : a;
}

/* Nanoseconds per question: takes runs in strides that visit each run once,
 * until all are done or time is up. */
static double time_list(struct side *side, double seconds)
{
	uint32_t runs = (bank_slots(side->bank) + RUN - 1) / RUN;
	uint32_t step = (uint32_t)(runs * 0.618) | 1;
	double start = timing_computed();
	uint64_t questions = 0;
	uint32_t done = 0;

	while (gcd(step, runs) > 1)
		step += 2;
	while (done < runs && timing_computed() - start < seconds * 1e9) {
		side->next_run =
			(uint32_t)((side->next_run + (uint64_t)step) % runs);
		questions += list_run(side, side->next_run * RUN);
		done++;
	}
	fprintf(stderr, "bench: %.1f %% of %u slots, %.1f s\n",
		100.0 * done / runs, bank_slots(side->bank),
		(timing_computed() - start) / 1e9);
	timing_check(questions > 0, "no questions");
	return (timing_computed() - start) / (double)questions;
}

static void list(struct side sides[2], int rounds)
{
	for (int i = 0; i < rounds; i++) {
		double ours = time_list(&sides[0], LIST_SECONDS);
		double other = time_list(&sides[1], LIST_SECONDS);

		timing_print("list", ours, other);
	}
}

int main(int argc, char **argv)
{
	struct side sides[2];
	int rounds = argc > 5 ? atoi(argv[5]) : 5;

	timing_check(argc > 4, "usage: bench_bank draw|forms|list PACK SMALL "
			       "PHRASES [ROUNDS]");
	open_side(&sides[0], argv[2], argv[4]);
	open_side(&sides[1], argv[3], argv[4]);
	if (!strcmp(argv[1], "list"))
		list(sides, rounds);
	else
		draw(sides, rounds, !strcmp(argv[1], "forms"));
	close_side(&sides[0]);
	close_side(&sides[1]);
	return 0;
}
