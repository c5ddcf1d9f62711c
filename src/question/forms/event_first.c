#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_order.h"
#include "question/choice.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"
#include "question/order_words.h"

/* "first climbed first" would have to be read twice. */
static struct str stem_of(struct maker *m)
{
	struct str verb = pack_text(m->pack, m->group->verb);

	if (m->group->has_verbs || !order_words_tell(m->phrases, verb))
		return event_row_phrase(m);
	return maker_phrase(
		m, arena_printf(m->arena, "forms.%s-ordinal", m->form->id).ptr);
}

/* The others come certainly later, or certainly earlier. */
static bool make(struct maker *m, uint32_t slot, struct question *q, bool later)
{
	uint32_t row = m->group->first_row + slot;
	struct nearby near = later ? nearby_ahead(m->group, row)
				   : nearby_back(m->group, row);
	struct choice choice;
	struct date date;
	uint32_t other;

	if (!event_row_date(m, row, &date))
		return false;
	if (!event_row_in_order(m, row).len)
		return maker_refuse(m, "its name tells when it was");
	answer_from(q, row);
	choice = choice_begin(m, event_row_words(m, row));
	while (!choice_full(&choice) && nearby_next(&near, &other)) {
		struct date elsewhere;

		if (event_row_apart(m, row, other) &&
		    maker_cell_date(m, other, EVENT_ON, &elsewhere) &&
		    (later ? order_is_clear(date, elsewhere)
			   : order_is_clear(elsewhere, date))) {
			choice_prove(&choice, PROOF_OUTSIDE, row, other);
			choice_add_told(&choice, event_row_in_order(m, other),
					maker_date(m, elsewhere));
		}
	}
	maker_set_row(m, row);
	q->stem = stem_of(m);
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

/* Which of these took place first? */
static bool make_first(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, true);
}

/* Which of these took place last? */
static bool make_last(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, false);
}

const struct form form_event_first = {
	.id = "event-first",
	.label = "which event came first",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_first,
};

const struct form form_event_last = {
	.id = "event-last",
	.label = "which event came last",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_last,
};
