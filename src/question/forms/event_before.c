#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_order.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

static bool comparable(struct maker *m, uint32_t other, struct date date,
		       bool earlier)
{
	struct date elsewhere;

	if (!maker_cell_date(m, other, EVENT_ON, &elsewhere) ||
	    !event_row_in_order(m, other).len)
		return false;
	return earlier ? order_is_clear(elsewhere, date)
		       : order_is_clear(date, elsewhere);
}

/* The nearest event that is certainly earlier, or later. */
static bool find_other(struct maker *m, uint32_t row, struct date date,
		       bool earlier, uint32_t *other)
{
	struct nearby near = nearby_from(m->group, row);

	while (nearby_next(&near, other))
		if (comparable(m, *other, date, earlier))
			return true;
	return false;
}

/* Both with their dates, the one at `first` before the other. */
static struct str both_dates(struct maker *m, const struct question *q,
			     const struct str *events, int first)
{
	struct date then;

	if (!maker_cell_date(m, q->rows[!first], EVENT_ON, &then))
		return STR_NONE;
	maker_set_row(m, q->rows[first]);
	maker_set_placeholder(m, "first", events[first]);
	maker_set_placeholder(m, "second", events[!first]);
	maker_set_placeholder(m, "then", maker_when(m, then));
	return maker_phrase(m, "why.event-before");
}

/* Did the founding congress take place before or after the registration? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	bool earlier = rng_below(&m->rng, 2);
	struct str events[2];
	struct date date;
	uint32_t other;

	if (!event_row_date(m, row, &date))
		return false;
	if (!event_row_in_order(m, row).len)
		return maker_refuse(m, "its name tells when it was");
	if (!find_other(m, row, date, earlier, &other)) {
		earlier = !earlier;
		if (!find_other(m, row, date, earlier, &other))
			return maker_refuse(m, "no other is certainly before "
					       "or after, by a year");
	}
	answer_from(q, row);
	answer_from(q, other);
	events[0] = event_row_words(m, row);
	events[1] = event_row_words(m, other);
	maker_set_placeholder(m, "first", events[0]);
	maker_set_placeholder(m, "second", events[1]);
	q->stem = form_phrase(m);
	q->explanation = both_dates(m, q, events, earlier);
	answer_either(m, q, "words.before", "words.after", !earlier);
	return true;
}

const struct form form_event_before = {
	.id = "event-before",
	.label = "before or after",
	.kind = FACT_EVENT,
	.asks = ASK_BOOL,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
