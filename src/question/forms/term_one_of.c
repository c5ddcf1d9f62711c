#include "facts/facts.h"
#include "question/acting.h"
#include "question/answer_spec.h"
#include "question/any_time.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

/* May the holder have held it on some day of that time? */
static bool may_have_been_there(const struct maker *m, uint32_t row)
{
	struct date from;
	struct date to;

	if (!maker_cell_date(m, row, TERM_FROM, &from))
		return true;
	if (!maker_cell_date(m, row, TERM_TO, &to))
		to.last = DATE_OPEN_FUTURE;
	return from.first <= m->when.last && m->when.first <= to.last;
}

/*
 * All who certainly held it then are right. Anybody who may have held it makes
 * the day unfair.
 */
static uint32_t holders(struct maker *m, uint32_t row, uint32_t *rows,
			uint32_t most)
{
	struct similar similar =
		similar_terms(m->similarity, m->group, row, m->when);
	uint32_t other;
	uint32_t n = 0;

	rows[n++] = row;
	while (similar_next(&similar, &other)) {
		if (other == row || m->pack->rows[other].is_acting ||
		    pack_subject(m->pack, m->group, other) !=
			    pack_subject(m->pack, m->group, row))
			continue;
		if (fact_held(m->pack, m->group, other, m->when)) {
			if (n == most)
				return 0;
			rows[n++] = other;
		} else if (may_have_been_there(m, other)) {
			return 0;
		}
	}
	return n;
}

/* Name one who was a Deputy Chairman in 2004. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	uint32_t rows[ROWS_MOST];
	struct date inside;
	uint32_t n;

	if (!fact_inside(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside the term");
	if (m->group->one_at_a_time)
		return maker_refuse(m, "the office has one holder at a time");
	maker_set_row(m, row);
	maker_set_when(m, any_time(m, row, inside));
	n = holders(m, row, rows, ROWS_MOST);
	if (!n || !fact_complete(m->pack, m->group, m->when)) {
		/* On a single day of that time nobody need have come or
		 * gone. */
		maker_set_when(m, date_of_day(maker_any_day(m, inside)));
		n = holders(m, row, rows, ROWS_MOST);
	}
	if (!fact_complete(m->pack, m->group, m->when))
		return maker_refuse(m, "there may have been others then");
	if (!n)
		return maker_refuse(m, "who held it then is not certain");
	for (uint32_t i = 0; i < n; i++)
		answer_from(q, rows[i]);
	maker_set_placeholder(m, "when", maker_when(m, m->when));
	q->stem = noun_phrase_for(m, STR("forms.term-one-of"),
				  maker_column(m, TERM_WHO));
	answer_rows(m, q, TERM_WHO, rows, n);
	return acting_accept(m, q, row, fact_partly_held);
}

const struct form form_term_one_of = {
	.id = "term-one-of",
	.label = "one of several in office",
	.kind = FACT_TERM,
	.asks = ASK_TYPED,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
