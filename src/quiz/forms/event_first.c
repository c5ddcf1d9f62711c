#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"

/* An event as an option: things are called what they were called then. */
static struct str event_option(struct maker *m, uint32_t row)
{
	struct date date;

	if (maker_cell_date(m, row, EVENT_ON, &date))
		maker_set_when(m, date);
	return maker_words(m, maker_column(m, EVENT_WHAT),
			   maker_cell(m, row, EVENT_WHAT));
}

/* Which of these took place first? The others come certainly later. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	uint32_t last = m->group->first_row + m->group->n_rows;
	struct choice choice = choice_begin(m, event_option(m, row));
	struct date date;

	if (!maker_cell_date(m, row, EVENT_ON, &date))
		return maker_refuse(m, "it has no date");
	answer_from(q, row);
	for (uint32_t other = row + 1; other < last && !choice_full(&choice);
	     other++) {
		struct date later;

		if (maker_cell_date(m, other, EVENT_ON, &later) &&
		    date_before(date, later))
			choice_add(&choice, event_option(m, other));
	}
	maker_set_row(m, row);
	q->stem = maker_phrase(m, "forms.event-first");
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_event_first = {
	.id = "event-first",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
