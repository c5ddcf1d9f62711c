#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/list_members.h"
#include "question/thing_facts.h"

static void add_member(struct choice *choice, uint32_t row,
		       const struct value *stranger)
{
	struct maker *m = choice->maker;

	choice_prove(choice, PROOF_KNOWN, row, row);
	choice_add_ranked(
		choice, maker_cell_option(m, row, LIST_WHAT), STR_NONE,
		choice_side(m, maker_cell(m, row, LIST_WHAT), stranger));
}

/* "Three of these are noble gases. Which one is not?": behind the options,
 * which it counts. Without a plural, "Which of these is not a noble gas?" */
static struct str stem(struct maker *m, const struct question *q)
{
	struct str key =
		arena_join(m->arena, STR("counts."),
			   arena_decimal(m->arena, (int)q->n_options - 1));

	if (!m->group->plural.len && !m->group->verb.len)
		return form_phrase(m);
	maker_set_placeholder(m, "count", phrases_get(m->phrases, key));
	return maker_phrase(m, "forms.list-not-of");
}

static bool ask(struct maker *m, struct question *q, uint32_t row,
		const struct value *stranger)
{
	struct nearby near = nearby_from(m->group, row);
	struct choice choice = choice_begin(m, q->variant);
	uint32_t other;

	/* A nonmember always has the same members beside it: else the one that
	 * is always there would be right. */
	choice_fix(m, (int64_t)str_hash(q->variant, STR_HASH_SEED));
	choice.sides = SIDES_BOTH;
	add_member(&choice, row, stranger);
	while (!choice_full(&choice) && nearby_next(&near, &other))
		add_member(&choice, other, stranger);
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	q->stem = stem(m, q);
	return true;
}

/* "Ak Zhol did not merge into Otan. It won seats beside it in 2012." */
static struct str reason(struct maker *m, const struct value *stranger)
{
	struct str sentences[2] = {maker_phrase(m, "why.list-not"), STR_NONE};

	if (stranger->kind == VALUE_THING)
		sentences[1] = thing_fact_elsewhere(m, stranger->a);
	return maker_join(m, sentences, sentences[1].len ? 2 : 1, " ");
}

/* Three of these are principles of the party. Which one is not? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	const struct column *what = maker_column(m, LIST_WHAT);
	struct value stranger;

	if (!list_is_timeless(m) || !list_begin(m, q, row))
		return false;
	if (slot * CHOICE_WRONG >= m->group->n_rows)
		return maker_refuse(
			m,
			"the list already has enough questions of this form");
	if (!list_nonmember(m, slot, &stranger))
		return maker_refuse(
			m,
			"nothing else certainly does not belong to the list");
	maker_set_subject(m, "stranger", maker_words(m, what, &stranger),
			  &stranger);
	q->explanation = reason(m, &stranger);
	q->variant = maker_option(m, what, &stranger);
	if (!name_is_typeable(q->variant) ||
	    !name_is_typeable(maker_cell_option(m, row, LIST_WHAT)))
		return maker_refuse(
			m, "whole phrases are not asked about in this way");
	return ask(m, q, row, &stranger);
}

const struct form form_list_not = {
	.id = "list-not",
	.label = "which is not on a list",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
