#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/choice.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"
#include "question/list_members.h"

/* At most so many rows are tried, in case all their names read alike. */
enum { RIGHT_MOST = 3, ALL_MOST = 6, KNOWN_LEAST = 3, TRIES_MOST = 64 };

static bool known(const struct str *texts, uint32_t n, struct str text)
{
	for (uint32_t i = 0; i < n; i++)
		if (judge_same_name(texts[i], text))
			return true;
	return false;
}

/* Two or three that belong, from `row` on. */
static uint32_t take_members(struct maker *m, struct question *q, uint32_t row,
			     struct str *texts)
{
	uint32_t want = m->group->n_rows > RIGHT_MOST
				? 2 + rng_below(&m->rng, RIGHT_MOST - 1)
				: 2;
	uint32_t tries =
		m->group->n_rows < TRIES_MOST ? m->group->n_rows : TRIES_MOST;
	uint32_t n = 0;

	for (uint32_t i = 0; i < tries && n < want; i++) {
		uint32_t other =
			m->group->first_row +
			(row - m->group->first_row + i) % m->group->n_rows;
		struct str text = maker_cell_option(m, other, LIST_WHAT);

		if (known(texts, n, text))
			continue;
		texts[n++] = text;
		if (other != row)
			answer_from(q, other);
	}
	return n;
}

/* Is the thing at least as well known as every member asked for (1), or at most
 * as well as each (-1)? */
static bool is_on_side(struct maker *m, const struct question *q,
		       const struct value *stranger, int side)
{
	for (uint32_t i = 0; i < q->n_rows; i++)
		if (choice_side(m, stranger,
				maker_cell(m, q->rows[i], LIST_WHAT)) == -side)
			return false;
	return true;
}

/* Moves what is on one side to the front; returns how many that are. */
static uint32_t sort_strangers(struct maker *m, const struct question *q,
			       struct value *strangers, uint32_t n, int side)
{
	uint32_t front = 0;

	for (uint32_t i = 0; i < n; i++) {
		struct value stranger = strangers[i];

		if (!is_on_side(m, q, &stranger, side))
			continue;
		strangers[i] = strangers[front];
		strangers[front++] = stranger;
	}
	return front;
}

/* The best known of all options must not always be a member, nor the least
 * known: refuses where it would be. */
static bool mix(struct maker *m, const struct question *q,
		struct value *strangers, uint32_t n)
{
	if (sort_strangers(m, q, strangers, n, -1) < KNOWN_LEAST)
		return maker_refuse(
			m, "the members are less known than everything else");
	if (sort_strangers(m, q, strangers, n, 1) < KNOWN_LEAST)
		return maker_refuse(
			m, "the members are better known than everything else");
	if (rng_below(&m->rng, 2))
		sort_strangers(m, q, strangers, n, -1);
	return true;
}

static uint32_t take_strangers(struct maker *m, const struct question *q,
			       struct str *texts, struct proof *proofs,
			       uint32_t n)
{
	struct value strangers[NONMEMBERS_MOST];
	uint32_t n_strangers = list_nonmembers(m, strangers);

	if (!mix(m, q, strangers, n_strangers))
		return 0;

	for (uint32_t i = 0; i < n_strangers && n < ALL_MOST - 1; i++) {
		struct str text = maker_option(m, maker_column(m, LIST_WHAT),
					       &strangers[i]);

		if (known(texts, n, text))
			continue;
		proofs[n] = list_proof(m, q->rows[0], &strangers[i]);
		texts[n++] = text;
	}
	return n;
}

/* Which of these are parties that merged into Otan? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct str texts[ALL_MOST];
	struct proof proofs[ALL_MOST];
	uint32_t place[ALL_MOST];
	uint32_t n_right;

	if (!list_is_timeless(m) || !list_begin(m, q, row))
		return false;
	if (!m->group->plural.len && !m->group->verb.len)
		return maker_refuse(m, "the group has no plural");
	if (slot && m->group->n_rows < RIGHT_MOST)
		return maker_refuse(m, "another row asks about the same two");
	q->stem = form_phrase(m);
	if (!name_is_typeable(maker_cell_option(m, row, LIST_WHAT)))
		return maker_refuse(
			m, "whole phrases are not asked about in this way");
	n_right = take_members(m, q, row, texts);
	for (uint32_t i = 0; i < n_right; i++)
		proofs[i] = (struct proof){PROOF_NONE, q->rows[i], q->rows[i]};
	q->n_options = take_strangers(m, q, texts, proofs, n_right);
	if (n_right < 2 || q->n_options < n_right + 2)
		return maker_refuse(m, "too few certainly belong to the list, "
				       "or certainly do not");
	for (uint32_t i = 0; i < q->n_options; i++)
		place[i] = i;
	rng_shuffle(&m->rng, place, q->n_options);
	for (uint32_t i = 0; i < q->n_options; i++) {
		q->options[i] = texts[place[i]];
		q->proofs[i] = proofs[place[i]];
		q->keys |= (uint32_t)(place[i] < n_right) << i;
	}
	answer_options(m, q);
	q->explanation =
		explain_members(m, "why.list-several", q->rows, q->n_rows);
	return true;
}

const struct form form_list_several = {
	.id = "list-several",
	.label = "all that are on a list",
	.kind = FACT_LIST,
	.asks = ASK_SEVERAL,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
