#include "quiz/answer.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"
#include "quiz/years.h"

/* In what year did X become First Deputy Chairman? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date start;

	for (uint32_t i = 0; i < m->group->n_rows; i++)
		if (i != slot &&
		    !fact_differ(
			    m->pack, maker_cell(m, row, TERM_WHO),
			    maker_cell(m, m->group->first_row + i, TERM_WHO)))
			return maker_refuse(m, "the same one held it twice");
	answer_from(q, row);
	maker_set_row(m, row);
	if (maker_cell_date(m, row, TERM_FROM, &start))
		maker_set_when(m, start);
	q->stem = maker_phrase(m, "forms.term-started");
	return years_ask(m, q, row, TERM_FROM);
}

const struct form form_term_started = {
	.id = "term-started",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
