#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/list_members.h"

/* As many as there are members: each asks about another stranger. */
static uint32_t strangers(const struct pack *pack, const struct group *group)
{
	return group->completeness == COMPLETE_YES ? form_rows(pack, group) : 0;
}

static void add_member(struct choice *choice, uint32_t row,
		       const struct value *stranger)
{
	struct maker *m = choice->maker;

	choice_add_ranked(
		choice, maker_cell_option(m, row, LIST_WHAT), STR_NONE,
		choice_side(m, maker_cell(m, row, LIST_WHAT), stranger));
}

/* Which of these is not a principle of the party? Of complete lists only. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	const struct column *what = maker_column(m, LIST_WHAT);
	struct nearby near = nearby_from(m->group, row);
	struct value stranger;
	struct choice choice;
	uint32_t other;

	if (!list_is_timeless(m) || !list_begin(m, q, row))
		return false;
	if (!list_nonmember(m, slot, &stranger))
		return maker_refuse(m, "no other certainly does not belong");
	q->stem = form_phrase(m);
	maker_set_placeholder(m, "stranger", maker_words(m, what, &stranger));
	q->explanation = maker_phrase(m, "why.list-not");
	q->variant = maker_option(m, what, &stranger);
	if (!name_is_typeable(q->variant) ||
	    !name_is_typeable(maker_cell_option(m, row, LIST_WHAT)))
		return maker_refuse(m, "phrases are not told apart");
	choice = choice_begin(m, q->variant);
	choice.sides = SIDES_BOTH;
	add_member(&choice, row, &stranger);
	while (!choice_full(&choice) && nearby_next(&near, &other))
		add_member(&choice, other, &stranger);
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_list_not = {
	.id = "list-not",
	.label = "which is not on a list",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = strangers,
	.make = make,
};
