#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

/* What was the number of delegates at the 15th congress? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	if (!fact_alone(m->similarity, m->group, row, NUMBER_WHAT))
		return maker_refuse(m, "it has several figures");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "subject", noun_phrase(m));
	q->stem = form_phrase(m);
	return ask_number(m, q, row, NUMBER_VALUE);
}

const struct form form_number_value = {
	.id = "number-value",
	.label = "a number",
	.kind = FACT_NUMBER,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};

const struct form form_number_value_typed = {
	.id = "number-value-typed",
	.label = "a number, typed",
	.kind = FACT_NUMBER,
	.asks = ASK_TYPED,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
