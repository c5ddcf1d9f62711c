#include "facts/facts.h"
#include "question/acting.h"
#include "question/answer_spec.h"
#include "question/any_time.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

/* The office had one holder all that time, so that anybody else is wrong. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return !fact_maybe_held(m->pack, m->group, other, m->when) &&
	       !acting_then(m, row, other) &&
	       fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
			   maker_cell(m, other, TERM_WHO));
}

/* Who was First Deputy Chairman in 2009? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date inside;

	if (!fact_inside(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside the term");
	if (!m->group->one_at_a_time)
		return maker_refuse(m, "the office may have had several "
				       "holders then");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_when(m, any_time(m, row, inside));
	maker_set_placeholder(m, "when", maker_when(m, m->when));
	q->stem = noun_phrase_question(m, "term-on-day",
				       maker_column(m, TERM_WHO));
	if (!ask_name(m, q, row, TERM_WHO, wrong))
		return false;
	return m->form->asks != ASK_TYPED ||
	       acting_accept(m, q, row, fact_partly_held);
}

const struct form form_term_on_day = {
	.id = "term-on-day",
	.label = "in office at a time",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};

const struct form form_term_on_day_typed = {
	.id = "term-on-day-typed",
	.label = "in office at a time, typed",
	.kind = FACT_TERM,
	.asks = ASK_TYPED,
	.level = 2,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
