#include "question/choice.h"

#include "base/utf8.h"
#include "question/explanation.h"

#include <stdlib.h>

/* Texts up to so many letters may well differ. */
enum { SHORT = 12 };

struct choice choice_begin(struct maker *m, struct str key)
{
	return (struct choice){
		.maker = m,
		.key = key,
		.key_hash = judge_name_hash(key),
	};
}

bool choice_full(const struct choice *choice)
{
	return choice->n == CHOICE_POOL;
}

void choice_add(struct choice *choice, struct str wrong)
{
	choice_add_told(choice, wrong, STR_NONE);
}

void choice_add_told(struct choice *choice, struct str wrong, struct str told)
{
	struct name_hash hash;

	if (choice_full(choice) || !wrong.len)
		return;
	hash = judge_name_hash(wrong);
	if (judge_same_hash(hash, choice->key_hash))
		return;
	for (uint32_t i = 0; i < choice->n; i++)
		if (judge_same_hash(hash, choice->hashes[i]))
			return;
	choice->hashes[choice->n] = hash;
	choice->told[choice->n] = told;
	choice->pool[choice->n++] = wrong;
}

static void drop(struct choice *choice, uint32_t index)
{
	choice->n--;
	for (uint32_t i = index; i < choice->n; i++) {
		choice->pool[i] = choice->pool[i + 1];
		choice->told[i] = choice->told[i + 1];
	}
}

/* Far longer or shorter than the key, so that a look at the length is enough.
 */
static bool is_uneven(struct str key, struct str wrong)
{
	size_t a = utf8_length(key);
	size_t b = utf8_length(wrong);

	return (a > b ? a : b) > SHORT && (a > 2 * b || b > 2 * a);
}

/* As long as there are enough others. */
static void drop_uneven(struct choice *choice)
{
	for (uint32_t i = choice->n; i-- > 0 && choice->n > CHOICE_WRONG;)
		if (is_uneven(choice->key, choice->pool[i]))
			drop(choice, i);
}

/*
 * Drops from the pool until CHOICE_WRONG are left: the farther an option, the
 * likelier it goes, but none is safe, so that none is always there.
 */
static void thin(struct choice *choice)
{
	struct rng *rng = &choice->maker->rng;

	while (choice->n > CHOICE_WRONG) {
		uint32_t a = rng_below(rng, choice->n);
		uint32_t b = rng_below(rng, choice->n);

		drop(choice, a > b ? a : b);
	}
}

/* Keeps for the explanation what was told of the options that are left. */
static void tell(const struct choice *choice)
{
	struct maker *m = choice->maker;
	struct str items[CHOICE_WRONG];
	uint32_t n = 0;

	for (uint32_t i = 0; i < choice->n; i++)
		if (choice->told[i].len)
			items[n++] = explain_beside(m, choice->pool[i],
						    choice->told[i]);
	if (n)
		m->more = explain_others(m, maker_join(m, items, n, "; "));
}

bool choice_finish(struct choice *choice, struct question *q)
{
	struct maker *m = choice->maker;
	uint32_t order[CHOICE_WRONG + 1];

	if (choice->n < 2)
		return maker_refuse(m, "fewer than two options are certainly "
				       "wrong");
	drop_uneven(choice);
	thin(choice);
	tell(choice);
	q->n_options = choice->n + 1;
	for (uint32_t i = 0; i < q->n_options; i++)
		order[i] = i;
	rng_shuffle(&m->rng, order, q->n_options);
	for (uint32_t i = 0; i < q->n_options; i++) {
		bool is_key = order[i] == choice->n;

		q->options[i] = is_key ? choice->key : choice->pool[order[i]];
		if (is_key)
			q->keys = 1u << i;
	}
	return true;
}

static int by_rank(const void *left, const void *right)
{
	const int64_t *a = left;
	const int64_t *b = right;

	return (*a > *b) - (*a < *b);
}

/* Takes up to `want` of the nearest on one side of the key. */
static uint32_t take_side(const int64_t *others, uint32_t n, int64_t key,
			  bool above, uint32_t want, int64_t *out)
{
	uint32_t taken = 0;

	for (uint32_t i = 0; i < n && taken < want; i++) {
		bool seen = others[i] == key || (others[i] > key) != above;

		for (uint32_t j = 0; j < taken; j++)
			seen = seen || out[j] == others[i];
		if (!seen)
			out[taken++] = others[i];
	}
	return taken;
}

bool choice_ranked(struct maker *m, struct question *q, int64_t key,
		   const int64_t *others, uint32_t n, int64_t near,
		   int64_t *shown)
{
	int64_t below[CHOICE_WRONG];
	int64_t above[CHOICE_WRONG];
	uint32_t n_below =
		take_side(others, n, key, false, CHOICE_WRONG, below);
	uint32_t n_above = take_side(others, n, key, true, CHOICE_WRONG, above);
	uint32_t wrong = n_below + n_above;
	uint32_t least;
	uint32_t most;
	uint32_t rank;

	if (wrong < 2)
		return maker_refuse(m, "fewer than two options are certainly "
				       "wrong");
	wrong = wrong < CHOICE_WRONG ? wrong : CHOICE_WRONG;
	least = wrong > n_above ? wrong - n_above : 0;
	most = n_below < wrong ? n_below : wrong;
	rank = least + rng_below(&m->rng, most - least + 1);
	for (uint32_t i = 0; i < rank; i++)
		shown[i] = below[i];
	for (uint32_t i = rank; i < wrong; i++)
		shown[i] = above[i - rank];
	shown[wrong] = key;
	qsort(shown, wrong + 1, sizeof(*shown), by_rank);
	q->n_options = wrong + 1;
	q->keys = 1u << rank;
	for (uint32_t i = 0; i <= wrong; i++)
		q->is_close = q->is_close ||
			      (i != rank && llabs(shown[i] - key) <= near);
	return true;
}
