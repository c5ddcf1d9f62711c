#include "question/answer_spec.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

enum { DAYS_MOST = 4 };

/* On what date did the founding congress take place? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date date;
	int32_t days;

	if (!event_row_date(m, row, &date))
		return false;
	if (date.precision == DATE_YEAR || !date_length(date, &days) ||
	    (date_is_range(date) && days > DAYS_MOST))
		return maker_refuse(m, "the date is not known to the day");
	maker_set_row(m, row);
	maker_set_when(m, date);
	answer_from(q, row);
	q->stem = maker_phrase(m, date.precision == DATE_MONTH
					  ? "forms.event-month"
					  : "forms.event-date");
	answer_date(m, q, date);
	return true;
}

const struct form form_event_date = {
	.id = "event-date",
	.label = "the date of an event",
	.kind = FACT_EVENT,
	.asks = ASK_TYPED,
	.level = 3,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make,
};
