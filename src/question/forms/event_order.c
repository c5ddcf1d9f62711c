#include "question/ask_order.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

/* Put these in the order in which they took place. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	struct date date;

	if (!event_row_date(m, m->group->first_row + slot, &date))
		return false;
	if (!event_row_in_order(m, m->group->first_row + slot).len)
		return maker_refuse(m, "its name tells when it was");
	maker_set_row(m, m->group->first_row + slot);
	q->stem = event_row_phrase(m);
	return ask_order(m, q, m->group->first_row + slot, EVENT_ON,
			 event_row_in_order);
}

const struct form form_event_order = {
	.id = "event-order",
	.label = "events in order",
	.kind = FACT_EVENT,
	.asks = ASK_ORDER,
	.level = 3,
	.slots = form_rows,
	.make = make,
};
