#include "quiz/forms/forms.h"
#include "quiz/ordering.h"

static struct str event_item(struct maker *m, uint32_t row)
{
	struct date date;

	if (maker_cell_date(m, row, EVENT_ON, &date))
		maker_set_when(m, date);
	return maker_words(m, maker_column(m, EVENT_WHAT),
			   maker_cell(m, row, EVENT_WHAT));
}

/* Put these in the order in which they took place. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	maker_set_row(m, m->group->first_row + slot);
	q->stem = maker_form_phrase(m);
	return ordering_ask(m, q, m->group->first_row + slot, EVENT_ON,
			    event_item);
}

const struct form form_event_order = {
	.id = "event-order",
	.kind = FACT_EVENT,
	.asks = ASK_ORDER,
	.level = 3,
	.slots = form_rows,
	.make = make,
};
