#include "quiz/answer.h"
#include "quiz/facts.h"
#include "quiz/figures.h"
#include "quiz/forms/forms.h"
#include "quiz/subject.h"

/* What was the number of delegates at the 15th congress? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	if (!fact_alone(m->alikes, m->group, row, NUMBER_WHAT))
		return maker_refuse(m, "it has several figures");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_slot(m, "subject", subject_phrase(m));
	q->stem = form_phrase(m);
	return figures_ask(m, q, row, NUMBER_VALUE);
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
