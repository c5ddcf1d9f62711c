#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/any_time.h"
#include "question/ask_rename.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"

/* What was the party called in 2008? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date inside;

	if (!fact_named(m->similarity, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "when",
			      maker_when(m, any_time(m, INDEX_NONE, inside)));
	q->stem = form_phrase(m);
	m->more = explain_next_name(m, row);
	return ask_rename(m, q, row, INDEX_NONE);
}

const struct form form_rename_on_day = {
	.id = "rename-on-day",
	.label = "the name on a day",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = form_rows,
	.make = make,
};

const struct form form_rename_on_day_typed = {
	.id = "rename-on-day-typed",
	.label = "the name on a day, typed",
	.kind = FACT_RENAME,
	.asks = ASK_TYPED,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
