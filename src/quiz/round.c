#include "quiz/round.h"

#include "base/rng.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "quiz/leak.h"

#include <stdlib.h>

/* A stream apart from those of the questions, which are numbered by slot. */
#define ROUND_STREAM UINT64_C(0x726F756E64)

enum { TRIES_EACH = 200 };

/* How many questions of one kind a round of `want` may have, growing from a
 * fair share as the tries run out. */
struct limits {
	uint32_t group;
	uint32_t form;
	bool facts_repeat;
};

static struct limits limits_at(uint32_t want, uint32_t tries)
{
	uint32_t ease = tries * 4 / (want * TRIES_EACH); /* 0 .. 3 */

	return (struct limits){
		.group = 1 + (want - 1) / 8 + (ease ? want * ease / 4 : 0),
		.form = 1 + (want - 1) / 6 + (ease ? want * ease / 4 : 0),
		.facts_repeat = ease == 3,
	};
}

static bool shares_fact(const struct question *a, const struct question *b)
{
	if (!str_eq(a->group, b->group))
		return false;
	for (uint32_t i = 0; i < a->n_rows; i++)
		for (uint32_t j = 0; j < b->n_rows; j++)
			if (a->rows[i] == b->rows[j])
				return true;
	return false;
}

/* How far back a player remembers what an explanation told. */
enum { TOLD_LATELY = 5 };

/* Did one of the last explanations tell the answer? */
static bool just_told(const struct round *round, const struct question *q)
{
	uint32_t first = round->n > TOLD_LATELY ? round->n - TOLD_LATELY : 0;

	if (q->kind == ASK_BOOL || q->kind == ASK_ORDER || q->kind == ASK_MATCH)
		return false;
	for (uint32_t i = first; i < round->n; i++)
		if (leak_tells(round->questions[i].why, q->answer) ||
		    leak_tells(round->questions[i].stem, q->answer))
			return true;
	return false;
}

static bool fits(const struct round *round, const struct question *q,
		 struct limits limits)
{
	uint32_t of_group = 0;
	uint32_t of_form = 0;

	for (uint32_t i = 0; i < round->n; i++) {
		const struct question *asked = &round->questions[i];

		if (str_eq(asked->id, q->id) || str_eq(asked->stem, q->stem))
			return false;
		if (!limits.facts_repeat && shares_fact(asked, q))
			return false;
		of_group += str_eq(asked->group, q->group);
		of_form += str_eq(asked->form, q->form);
	}
	if (str_eq(q->form, STR("by-hand"))) {
		if (of_group >= 2 * limits.group)
			return false;
	} else if (of_group >= limits.group || of_form >= limits.form) {
		return false;
	}
	return limits.facts_repeat || !just_told(round, q);
}

static bool is_wanted(const struct round_options *options,
		      const struct question *q)
{
	bool typed = q->kind == ASK_TYPED || q->kind == ASK_GUESS;

	if (options->way != ANY_WAY && typed != (options->way == TYPED_ONLY))
		return false;
	if (options->topic.len && !str_eq(options->topic, q->group))
		return false;
	return (!options->easiest || q->difficulty >= options->easiest) &&
	       (!options->hardest || q->difficulty <= options->hardest);
}

/* Stable, so that equal ones keep the order of chance. */
static void sort_by_difficulty(struct round *round)
{
	for (uint32_t i = 1; i < round->n; i++) {
		struct question q = round->questions[i];
		uint32_t at = i;

		while (at &&
		       round->questions[at - 1].difficulty > q.difficulty) {
			round->questions[at] = round->questions[at - 1];
			at--;
		}
		round->questions[at] = q;
	}
}

/* Where a topic is wanted, only its slots are worth a try: their range. */
static void slot_range(const struct bank *bank, struct str topic,
		       uint32_t *first, uint32_t *n)
{
	*first = 0;
	*n = bank_slots(bank);
	if (topic.len)
		bank_topic(bank, topic, first, n);
}

/* The questions of the slots tried so far: each is made once, and a slot that
 * gave none, or has been asked, is no use any more. */
struct tried {
	struct strmap slots;		  /* by the bytes of the number */
	VEC(struct question *) questions; /* NULL: no use */
};

static struct question **tried_slot(struct tried *tried,
				    const struct bank *bank, uint32_t slot,
				    uint64_t seed, struct arena *arena)
{
	struct str key = {(const char *)&slot, sizeof(slot)};
	const uint32_t *known = strmap_get(&tried->slots, key);
	struct question *q;
	bool is_new;

	if (known)
		return &tried->questions.at[*known];
	*strmap_slot(&tried->slots, arena_copy(arena, key), &is_new) =
		tried->questions.n;
	q = arena_array(arena, struct question, 1);
	if (!bank_draw(bank, slot, seed, arena, q, NULL))
		q = NULL;
	*vec_push(&tried->questions) = q;
	return &tried->questions.at[tried->questions.n - 1];
}

static void draw_all(struct round *round, const struct bank *bank,
		     const struct round_options *options, uint32_t want,
		     struct arena *arena)
{
	struct rng rng = rng_make(options->seed, ROUND_STREAM);
	struct tried tried = {STRMAP_INIT, VEC_INIT};
	uint32_t tries = 0;
	uint32_t first;
	uint32_t n;

	slot_range(bank, options->topic, &first, &n);
	while (n && round->n < want && tries++ < want * TRIES_EACH) {
		uint32_t slot = first + rng_below(&rng, n);
		struct question **q =
			tried_slot(&tried, bank, slot, options->seed, arena);

		if (!*q || !is_wanted(options, *q) ||
		    !fits(round, *q, limits_at(want, tries - 1)))
			continue;
		round->questions[round->n++] = **q;
		*q = NULL;
	}
	vec_finish(&tried.questions);
	strmap_finish(&tried.slots);
}

struct round round_draw(const struct bank *bank,
			const struct round_options *options,
			struct arena *arena)
{
	uint32_t want = options->want < ROUND_MOST ? options->want : ROUND_MOST;
	struct round round = {NULL, 0};

	round.questions = arena_array(arena, struct question, want);
	draw_all(&round, bank, options, want, arena);
	if (options->rising)
		sort_by_difficulty(&round);
	return round;
}

struct round round_of_ids(const struct bank *bank, uint64_t seed,
			  const struct str *ids, uint32_t n,
			  struct arena *arena)
{
	struct round round = {arena_array(arena, struct question, n), 0};
	struct question *found = arena_array(arena, struct question, n);
	struct strmap places = STRMAP_INIT;
	bool is_new;

	for (uint32_t i = 0; i < n; i++)
		*strmap_slot(&places, ids[i], &is_new) = i;
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;
		const uint32_t *place;

		if (!bank_draw(bank, slot, seed, arena, &q, NULL))
			continue;
		place = strmap_get(&places, q.id);
		if (place)
			found[*place] = q;
	}
	for (uint32_t i = 0; i < n; i++)
		if (found[i].id.len)
			round.questions[round.n++] = found[i];
	strmap_finish(&places);
	return round;
}
