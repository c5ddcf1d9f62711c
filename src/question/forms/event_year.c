#include "question/answer_spec.h"
#include "question/ask_year.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

/* In what year did the founding congress take place? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date date;

	if (!event_row_date(m, row, &date))
		return false;
	maker_set_row(m, row);
	maker_set_when(m, date);
	answer_from(q, row);
	q->stem = form_phrase(m);
	return ask_year(m, q, row, EVENT_ON);
}

const struct form form_event_year = {
	.id = "event-year",
	.label = "the year of an event",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make,
};

const struct form form_event_year_typed = {
	.id = "event-year-typed",
	.label = "the year of an event, typed",
	.kind = FACT_EVENT,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make,
};
