#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"
#include "quiz/members.h"

/* Which of these is not a principle of the party? Of complete lists only. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	const struct column *what = maker_column(m, LIST_WHAT);
	struct nearby near = nearby_from(m->group, row);
	struct value strangers[STRANGERS_MOST];
	struct choice choice;
	uint32_t other;

	if (m->group->completeness != COMPLETE)
		return maker_refuse(m, "the list may be longer");
	if (!members_begin(m, q, row))
		return false;
	if (!members_strangers(m, strangers))
		return maker_refuse(m, "nothing certainly does not belong");
	q->stem = maker_phrase(m, "forms.list-not");
	choice = choice_begin(m, maker_option(m, what, &strangers[0]));
	choice_add(&choice,
		   maker_option(m, what, maker_cell(m, row, LIST_WHAT)));
	while (!choice_full(&choice) && nearby_next(&near, &other))
		choice_add(
			&choice,
			maker_option(m, what, maker_cell(m, other, LIST_WHAT)));
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_list_not = {
	.id = "list-not",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
