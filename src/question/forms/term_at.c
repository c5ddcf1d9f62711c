#include "base/mention.h"
#include "facts/facts.h"
#include "question/acting.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"
#include "question/occasion.h"

/* The office had one holder on each day that the occasion may have been. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return !fact_maybe_held(m->pack, m->group, other, m->when) &&
	       !acting_then(m, row, other) &&
	       fact_differ(m->pack, maker_cell(m, row, TERM_WHO),
			   maker_cell(m, other, TERM_WHO));
}

static bool suits(struct maker *m, uint32_t row, struct str words)
{
	return !mentions_part(words, maker_cell_option(m, row, TERM_WHO));
}

/* Who was Chairman of Otan when Asar merged with it? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot / OCCASIONS;
	struct occasion occasion;
	struct date inside;

	if (!m->group->one_at_a_time)
		return maker_refuse(m, "the office may have had several "
				       "holders then");
	if (!fact_inside(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside the term");
	if (!occasion_find(m, row, inside, slot % OCCASIONS, suits, &occasion))
		return false;
	answer_from(q, row);
	maker_set_row(m, row);
	occasion_put(m, q, &occasion);
	q->stem = noun_phrase_question(m, "term-at", maker_column(m, TERM_WHO));
	if (!ask_name(m, q, row, TERM_WHO, wrong))
		return false;
	return m->form->asks != ASK_TYPED ||
	       acting_accept(m, q, row, fact_held);
}

const struct form form_term_at = {
	.id = "term-at",
	.label = "in office at an event",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = occasion_slots,
	.make = make,
};

const struct form form_term_at_typed = {
	.id = "term-at-typed",
	.label = "in office at an event, typed",
	.kind = FACT_TERM,
	.asks = ASK_TYPED,
	.level = 2,
	.slots = occasion_slots,
	.make = make,
};
