#include "facts/facts.h"
#include "question/acting.h"
#include "question/answer_spec.h"
#include "question/any_time.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return !fact_maybe_held(m->pack, m->group, other, m->when) &&
	       !acting_then(m, row, other) &&
	       fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
			   maker_cell(m, other, TERM_WHO));
}

/* Who was First Deputy Chairman throughout 2010? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct date inside;
	struct date year;

	if (!fact_inside(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside the term");
	if (!any_year(m, inside, &year))
		return maker_refuse(m, "no whole year lies inside the term");
	if (!m->group->one_at_a_time ||
	    (!fact_knows_each(m->group) &&
	     !fact_complete(m->pack, m->group, year)))
		return maker_refuse(m, "the office may have had several "
				       "holders then");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_when(m, year);
	maker_set_placeholder(m, "year", maker_date(m, year));
	q->stem = noun_phrase_question(m, "term-throughout",
				       maker_column(m, TERM_WHO));
	return ask_name(m, q, row, TERM_WHO, wrong);
}

const struct form form_term_throughout = {
	.id = "term-throughout",
	.label = "in office for a whole year",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
