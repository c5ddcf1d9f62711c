#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/forms/all_forms.h"

/*
 * All who certainly held it then are right. Whoever held it perhaps makes the
 * day unfair.
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
		if (other == row ||
		    pack_subject(m->pack, m->group, other) !=
			    pack_subject(m->pack, m->group, row))
			continue;
		if (fact_held(m->pack, m->group, other, m->when)) {
			if (n == most)
				return 0;
			rows[n++] = other;
		} else if (fact_maybe_held(m->pack, m->group, other, m->when)) {
			return 0;
		}
	}
	return n;
}

/* Name one who was a Deputy Chairman on 5 May 2004. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	uint32_t rows[ROWS_MOST];
	struct date inside;
	uint32_t n;
	int32_t day;

	if (!fact_inside(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside the term");
	day = maker_any_day(m, inside);
	if (m->group->one_at_a_time)
		return maker_refuse(m, "the office has one holder at a time");
	if (!fact_complete(m->pack, m->group, date_of_day(day)))
		return maker_refuse(m, "there may have been others then");
	maker_set_row(m, row);
	maker_set_when(m, date_of_day(day));
	n = holders(m, row, rows, ROWS_MOST);
	if (!n)
		return maker_refuse(m, "who held it then is not certain");
	for (uint32_t i = 0; i < n; i++)
		answer_from(q, rows[i]);
	maker_set_placeholder(m, "day", maker_date(m, date_of_day(day)));
	q->stem = form_phrase(m);
	answer_rows(m, q, TERM_WHO, rows, n);
	return true;
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
