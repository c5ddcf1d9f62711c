#include "quiz/round.h"

#include "base/rng.h"
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
	if (!limits.facts_repeat && just_told(round, q))
		return false;
	if (str_eq(q->form, STR("by-hand")))
		return of_group < 2 * limits.group;
	return of_group < limits.group && of_form < limits.form;
}

/* What is known of a slot: nothing, its question, or that it is no use. */
struct known {
	struct question *question;
	bool dead;
};

/* The question of a slot, made once; NULL when there is none. */
static struct question *known_question(const struct bank *bank, uint32_t slot,
				       uint64_t seed, struct arena *arena,
				       struct known *known)
{
	struct question *q = known[slot].question;

	if (q || known[slot].dead)
		return q;
	q = arena_array(arena, struct question, 1);
	if (bank_draw(bank, slot, seed, arena, q, NULL))
		known[slot].question = q;
	else
		known[slot].dead = true;
	return known[slot].question;
}

struct round round_draw(const struct bank *bank, uint32_t want, uint64_t seed,
			struct arena *arena)
{
	struct rng rng = rng_make(seed, ROUND_STREAM);
	struct round round = {NULL, 0};
	struct known *known;
	uint32_t tries = 0;

	if (!want || !bank_slots(bank))
		return round;
	if (want > ROUND_MOST)
		want = ROUND_MOST;
	round.questions = arena_array(arena, struct question, want);
	known = arena_array(arena, struct known, bank_slots(bank));
	while (round.n < want && tries++ < want * TRIES_EACH) {
		uint32_t slot = rng_below(&rng, bank_slots(bank));
		struct question *q =
			known_question(bank, slot, seed, arena, known);

		if (!q || !fits(&round, q, limits_at(want, tries - 1)))
			continue;
		round.questions[round.n++] = *q;
		known[slot] = (struct known){NULL, true};
	}
	return round;
}
