#include "question/choice.h"

#include "base/utf8.h"
#include "question/explanation.h"

#include <stdlib.h>

enum { SHORT = 12 }; /* letters; short texts may differ in length by more */

struct choice choice_begin(struct maker *m, struct str key)
{
	return (struct choice){
		.maker = m,
		.key = key,
		.key_hash = judge_name_hash(key),
		.proof = {PROOF_NONE, INDEX_NONE, INDEX_NONE},
	};
}

void choice_prove(struct choice *choice, enum proof_rule rule, uint32_t fact,
		  uint32_t own)
{
	choice->proof = (struct proof){rule, fact, own};
}

bool choice_full(const struct choice *choice)
{
	return choice->n == CHOICE_POOL;
}

void choice_add(struct choice *choice, struct str wrong)
{
	choice_add_ranked(choice, wrong, STR_NONE, 0);
}

void choice_add_told(struct choice *choice, struct str wrong, struct str told)
{
	choice_add_ranked(choice, wrong, told, 0);
}

static void append(struct choice *choice, struct str wrong, struct str told,
		   int side)
{
	choice->told[choice->n] = told;
	choice->side[choice->n] = side;
	choice->times[choice->n] = 1;
	choice->proofs[choice->n] = choice->proof;
	choice->pool[choice->n++] = wrong;
}

void choice_add_written(struct choice *choice, struct str wrong)
{
	if (!choice_full(choice))
		append(choice, wrong, STR_NONE, 0);
}

void choice_add_ranked(struct choice *choice, struct str wrong, struct str told,
		       int side)
{
	struct name_hash hash;

	if (choice_full(choice) || !wrong.len)
		return;
	hash = judge_name_hash(wrong);
	if (judge_same_hash(hash, choice->key_hash))
		return;
	for (uint32_t i = 0; i < choice->n; i++)
		if (judge_same_hash(hash, choice->hashes[i])) {
			choice->times[i]++;
			return;
		}
	choice->hashes[choice->n] = hash;
	append(choice, wrong, told, side);
}

int choice_side(const struct maker *m, const struct value *wrong,
		const struct value *key)
{
	uint32_t a;
	uint32_t b;

	if (wrong->kind != VALUE_THING || key->kind != VALUE_THING)
		return 0;
	a = m->pack->things[wrong->a].mentions;
	b = m->pack->things[key->a].mentions;
	return (a > b) - (a < b);
}

static uint32_t count_side(const struct choice *choice, int side)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < choice->n; i++)
		n += choice->side[i] == side;
	return n;
}

/* The side that has too many options, when `above` of `wrong` options are to
 * rank above the key. */
static int surplus(const struct choice *choice, uint32_t above, uint32_t wrong)
{
	if (count_side(choice, 1) > above)
		return 1;
	return count_side(choice, -1) > wrong - above ? -1 : 0;
}

static void drop(struct choice *choice, uint32_t at)
{
	choice->n--;
	for (uint32_t i = at; i < choice->n; i++) {
		choice->pool[i] = choice->pool[i + 1];
		choice->told[i] = choice->told[i + 1];
		choice->side[i] = choice->side[i + 1];
		choice->times[i] = choice->times[i + 1];
		choice->proofs[i] = choice->proofs[i + 1];
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
 * Where the sides are to be even, the farthest goes, so that the key stands
 * among its neighbours, as each of them would. Where all are alike, any may go.
 * Else the farther an option is, the likelier it goes; but none is safe, so
 * that none is always there.
 */
static void drop_one(struct choice *choice, int side)
{
	struct rng *rng = &choice->maker->rng;
	uint32_t places[CHOICE_POOL];
	uint32_t n = 0;
	uint32_t a;
	uint32_t b;

	for (uint32_t i = 0; i < choice->n; i++)
		if (choice->side[i] == side)
			places[n++] = i;
	if (choice->sides == SIDES_EVEN) {
		drop(choice, places[n - 1]);
		return;
	}
	a = rng_below(rng, n);
	b = choice->sides == SIDES_ALIKE ? a : rng_below(rng, n);
	drop(choice, places[a > b ? a : b]);
}

/* How many wrong options there will be; 0 when the sides do not allow any. */
static uint32_t count_wrong(const struct choice *choice)
{
	uint32_t not_above = choice->n - count_side(choice, 1);
	uint32_t not_below = choice->n - count_side(choice, -1);
	uint32_t least = not_above < not_below ? not_above : not_below;
	uint32_t n = choice->n < CHOICE_WRONG ? choice->n : CHOICE_WRONG;

	if (choice->sides == SIDES_BOTH && !least)
		return 0;
	return choice->sides == SIDES_EVEN && least < n ? least : n;
}

/*
 * Drops options until `wrong` are left. What was offered twice is the key of
 * two questions, so it stays twice as often: the options stand in random order
 * on a line, each as wide as the times it was offered, and marks at equal
 * distances pick.
 */
static void thin_alike(struct choice *choice, uint32_t wrong)
{
	uint32_t order[CHOICE_POOL];
	bool kept[CHOICE_POOL] = {false};
	uint32_t length = 0;
	uint32_t end = 0;
	uint32_t mark;
	uint32_t n = 0;

	for (uint32_t i = 0; i < choice->n; i++) {
		order[i] = i;
		length += choice->times[i];
	}
	rng_shuffle(&choice->maker->rng, order, choice->n);
	mark = rng_below(&choice->maker->rng, length);
	for (uint32_t i = 0; i < choice->n; i++) {
		end += choice->times[order[i]] * wrong;
		kept[order[i]] = mark < end;
		n += mark < end;
		while (mark < end)
			mark += length;
	}
	/* Where two marks picked the same, any other. */
	for (uint32_t i = 0; n < wrong; i++) {
		n += !kept[order[i]];
		kept[order[i]] = true;
	}
	for (uint32_t i = choice->n; i-- > 0;)
		if (!kept[i])
			drop(choice, i);
}

/* Drops options until `wrong` are left, of which a random number ranks above
 * the key. */
static void thin(struct choice *choice, uint32_t wrong)
{
	uint32_t above = rng_below(&choice->maker->rng, wrong + 1);

	while (choice->n > wrong)
		drop_one(choice, surplus(choice, above, wrong));
}

/* A full pool need not hold all that are alike: then ranks count. */
static bool are_alike(const struct choice *choice)
{
	return choice->sides == SIDES_ALIKE &&
	       (!choice_full(choice) || count_side(choice, 0) == choice->n);
}

/* Keeps what the explanation says of the options that are left. */
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

/* Why the sides are not as they should be. */
static const char *rank_tells(const struct choice *choice)
{
	return choice->sides == SIDES_BOTH
		       ? "the pack mentions the right option more often than "
			 "all wrong ones, or less often, which gives it away"
		       : "in time it would always be the first or the last of "
			 "the options";
}

bool choice_finish(struct choice *choice, struct question *q)
{
	struct maker *m = choice->maker;
	uint32_t order[CHOICE_WRONG + 1];
	uint32_t wrong;

	if (choice->n < 2)
		return maker_refuse(m, "fewer than two options are certainly "
				       "wrong");
	drop_uneven(choice);
	wrong = count_wrong(choice);
	if (wrong < 2)
		return maker_refuse(m, rank_tells(choice));
	if (are_alike(choice))
		thin_alike(choice, wrong);
	else
		thin(choice, wrong);
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
		else
			q->proofs[i] = choice->proofs[order[i]];
	}
	return true;
}

void choice_fix(struct maker *m, int64_t key)
{
	struct str id = pack_text(m->pack, m->pack->meta.id);

	m->rng = rng_numbered(str_hash(id, STR_HASH_SEED), (uint64_t)key);
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
	uint32_t wrong = n_below < n_above ? n_below : n_above;
	uint32_t rank;

	if (wrong < 2)
		return maker_refuse(m, "fewer than two options on each side "
				       "are certainly wrong");
	rank = rng_below(&m->rng, wrong + 1);
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
