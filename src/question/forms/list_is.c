#include "base/mention.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/list_members.h"

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	const struct column *what = maker_column(m, LIST_WHAT);
	struct value strangers[NONMEMBERS_MOST];
	struct choice choice;
	uint32_t n;

	if (!list_begin(m, q, row))
		return false;
	q->stem = form_phrase(m);
	answer_value(m, q, LIST_WHAT, maker_cell(m, row, LIST_WHAT));
	choice = choice_begin(m, q->answer);
	choice.sides = SIDES_BOTH;
	n = list_nonmembers(m, strangers);
	for (uint32_t i = 0; i < n; i++) {
		struct str option = maker_option(m, what, &strangers[i]);

		choice.proof = list_proof(m, row, &strangers[i]);
		if (!mentions(q->stem, option))
			choice_add_ranked(
				&choice, option, STR_NONE,
				choice_side(m, &strangers[i],
					    maker_cell(m, row, LIST_WHAT)));
	}
	return choice_finish(&choice, q);
}

/* Which of these is a party that merged into Otan? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_list_is = {
	.id = "list-is",
	.label = "which is on a list",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 1,
	.role = ROLE_WHAT,
	.slots = form_rows,
	.make = make,
};
