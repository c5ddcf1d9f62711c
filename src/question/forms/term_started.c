#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_year.h"
#include "question/forms/all_forms.h"
#include "question/repeated_terms.h"

static bool make(struct maker *m, uint32_t slot, struct question *q,
		 uint32_t column)
{
	uint32_t row = m->group->first_row + slot;
	struct date date;

	if (!fact_knows_each(m->group))
		return maker_refuse(
			m, "some terms of the same holder may not be listed");
	/* Somebody who came and went twice did so in no single year. */
	if (term_may_repeat(m, row))
		return maker_refuse(m, "the same holder held it twice");
	answer_from(q, row);
	maker_set_row(m, row);
	if (maker_cell_date(m, row, column, &date))
		maker_set_when(m, date);
	q->stem = form_phrase(m);
	return ask_year(m, q, row, column);
}

/* In what year did X become First Deputy Chairman? */
static bool make_started(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, TERM_FROM);
}

/* In what year did X cease to be First Deputy Chairman? */
static bool make_ended(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, TERM_TO);
}

const struct form form_term_started = {
	.id = "term-started",
	.label = "the year of taking office",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make_started,
};

const struct form form_term_started_typed = {
	.id = "term-started-typed",
	.label = "the year of taking office, typed",
	.kind = FACT_TERM,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make_started,
};

const struct form form_term_ended = {
	.id = "term-ended",
	.label = "the year of leaving office",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_ended,
};
