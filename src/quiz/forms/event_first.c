#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/events.h"
#include "quiz/forms/forms.h"

/* The others come certainly later, or certainly earlier, as `step` goes. */
static bool make(struct maker *m, uint32_t slot, struct question *q,
		 uint32_t step)
{
	uint32_t row = m->group->first_row + slot;
	struct choice choice;
	struct date date;

	if (!events_date(m, row, &date))
		return false;
	answer_from(q, row);
	choice = choice_begin(m, events_words(m, row));
	for (uint32_t other = row + step;
	     other - m->group->first_row < m->group->n_rows &&
	     !choice_full(&choice);
	     other += step) {
		struct date elsewhere;

		if (maker_cell_date(m, other, EVENT_ON, &elsewhere) &&
		    (step == 1 ? date_before(date, elsewhere)
			       : date_before(elsewhere, date)))
			choice_add(&choice, events_words(m, other));
	}
	maker_set_row(m, row);
	q->stem = maker_form_phrase(m);
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

/* Which of these took place first? */
static bool make_first(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, 1);
}

/* Which of these took place last? */
static bool make_last(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, UINT32_MAX); /* one step back */
}

const struct form form_event_first = {
	.id = "event-first",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_first,
};

const struct form form_event_last = {
	.id = "event-last",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_last,
};
