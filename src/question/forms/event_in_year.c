#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

/* Which of these took place in 2002? The others certainly in other years. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct nearby near = nearby_from(m->group, row);
	struct choice choice;
	struct date date;
	uint32_t other;

	if (!event_row_date(m, row, &date))
		return false;
	if (!date_year(date))
		return maker_refuse(m, "the date does not lie in one year");
	answer_from(q, row);
	maker_set_row(m, row);
	choice = choice_begin(m, event_row_words(m, row));
	while (!choice_full(&choice) && nearby_next(&near, &other)) {
		struct date elsewhere;

		if (maker_cell_date(m, other, EVENT_ON, &elsewhere) &&
		    (date_before(elsewhere, date_of_year(date_year(date))) ||
		     date_before(date_of_year(date_year(date)), elsewhere))) {
			choice_prove(&choice, PROOF_OUTSIDE, row, other);
			choice_add(&choice, event_row_words(m, other));
		}
	}
	maker_set_placeholder(m, "year", maker_year(m, date_year(date)));
	q->stem = event_row_phrase(m);
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_event_in_year = {
	.id = "event-in-year",
	.label = "the event of a year",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_WHAT,
	.slots = form_rows,
	.make = make,
};
