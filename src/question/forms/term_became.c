#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

/* Nobody else took the office on that day, while it had one holder at a time.
 */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
			   maker_cell(m, other, TERM_WHO));
}

/* Who became First Deputy Chairman on 8 August 2015? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date start;

	if (!maker_cell_date(m, row, TERM_FROM, &start) ||
	    start.precision != DATE_DAY)
		return maker_refuse(m, "the day is not known");
	if (!m->group->one_at_a_time)
		return maker_refuse(m, "the office may have had several "
				       "holders then");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_when(m, start);
	if (!fact_own_time(m->similarity, m->group, row, TERM_FROM))
		return maker_refuse(
			m, "somebody else may have taken office on that day");
	q->stem = noun_phrase_question(m, "term-became",
				       maker_column(m, TERM_WHO));
	return ask_name(m, q, row, TERM_WHO, wrong);
}

const struct form form_term_became = {
	.id = "term-became",
	.label = "took office on a day",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 3,
	.role = ROLE_WHO,
	.slots = form_rows,
	.make = make,
};

const struct form form_term_became_typed = {
	.id = "term-became-typed",
	.label = "took office on a day, typed",
	.kind = FACT_TERM,
	.asks = ASK_TYPED,
	.level = 3,
	.role = ROLE_WHO,
	.slots = form_rows,
	.make = make,
};
