#include "facts/facts.h"
#include "facts/importance.h"
#include "question/answer_spec.h"
#include "question/ask_order.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"

static bool comparable(struct maker *m, uint32_t other, struct date date,
		       bool earlier)
{
	struct date elsewhere;

	if (importance_of_row(m->pack, m->group, other) < FORM_WELL_KNOWN ||
	    !maker_cell_date(m, other, EVENT_ON, &elsewhere) ||
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

/* The event `other` beside `row`: without its verb, where that is the same. */
static struct str other_words(struct maker *m, uint32_t row, uint32_t other)
{
	return event_row_same_verb(m, row, other) ? event_row_subject(m, other)
						  : event_row_clause(m, other);
}

/* Both with their dates, the one at `first` before the other. */
static struct str both_dates(struct maker *m, const struct question *q,
			     int first)
{
	bool same = event_row_same_verb(m, q->rows[0], q->rows[1]);
	uint32_t second = q->rows[!first];
	struct date then;

	if (!maker_cell_date(m, second, EVENT_ON, &then))
		return STR_NONE;
	maker_set_row(m, q->rows[first]);
	maker_set_placeholder(m, "second",
			      other_words(m, q->rows[first], second));
	maker_set_placeholder(
		m, "then",
		maker_column_when(m, maker_column(m, EVENT_ON), then));
	maker_set_subject(m, "first", event_row_subject(m, q->rows[first]),
			  maker_cell(m, q->rows[first], EVENT_WHAT));
	return maker_phrase(m, same ? "why.event-before"
				    : "why.event-before-clause");
}

/* Did the founding congress take place before or after the registration? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	bool earlier = rng_below(&m->rng, 2);
	struct date date;
	uint32_t other;

	if (!event_row_date(m, row, &date))
		return false;
	if (!event_row_in_order(m, row).len)
		return maker_refuse(m, "its name tells when it was");
	if (!find_other(m, row, date, earlier, &other)) {
		earlier = !earlier;
		if (!find_other(m, row, date, earlier, &other))
			return maker_refuse(m, "no other is certainly at least "
					       "a year before or after it");
	}
	answer_from(q, row);
	answer_from(q, other);
	maker_set_row(m, row);
	maker_set_placeholder(m, "second", other_words(m, row, other));
	maker_set_subject(m, "first", event_row_subject(m, row),
			  maker_cell(m, row, EVENT_WHAT));
	q->stem = form_phrase(m);
	q->explanation = both_dates(m, q, earlier);
	answer_either(m, q, "words.before", "words.after", !earlier);
	answer_disproves(q, PROOF_OUTSIDE, row, other);
	return true;
}

const struct form form_event_before = {
	.id = "event-before",
	.label = "before or after",
	.kind = FACT_EVENT,
	.asks = ASK_BOOL,
	.level = 1,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
