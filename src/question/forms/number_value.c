#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

static bool ask(struct maker *m, struct question *q, uint32_t row)
{

	if (!number_is_alone(m, row))
		return false;
	answer_from(q, row);
	maker_set_row(m, row);
	noun_phrase_set(m);
	q->stem = form_phrase(m);
	return ask_number(m, q, row, NUMBER_VALUE);
}

/* What was the number of delegates at the 15th congress? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_number_value = {
	.id = "number-value",
	.label = "a number",
	.kind = FACT_NUMBER,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_VALUE,
	.slots = form_rows,
	.make = make,
};

const struct form form_number_value_typed = {
	.id = "number-value-typed",
	.label = "a number, typed",
	.kind = FACT_NUMBER,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_VALUE,
	.slots = form_rows,
	.make = make,
};
