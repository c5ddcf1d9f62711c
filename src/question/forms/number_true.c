#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	const struct value *cell = maker_cell(m, row, NUMBER_VALUE);
	bool truth = rng_below(&m->rng, 2);
	struct number shown;
	struct number other;

	if (!number_is_alone(m, row))
		return false;
	if (cell->kind != VALUE_NUMBER ||
	    pack_value_number(m->pack, cell).qualifier != NUMBER_EXACT)
		return maker_refuse(m, "the figure is not exact");
	if (!number_is_typeable(pack_value_number(m->pack, cell)))
		return maker_refuse(m, "nobody knows the figure by heart");
	shown = pack_value_number(m->pack, cell);
	/* What cannot be made false is not asked, or "true" would be right too
	 * often. */
	if (!number_other(m, row, NUMBER_VALUE, &other))
		return maker_refuse(m, "no other figure is certainly wrong");
	if (!truth)
		shown = other;
	answer_from(q, row);
	maker_set_row(m, row);
	noun_phrase_set(m);
	maker_set_placeholder(
		m, "figure",
		maker_number(m, maker_column(m, NUMBER_VALUE), shown));
	q->stem = form_phrase(m);
	answer_truth(m, q, truth);
	answer_disproves(q, PROOF_OUTSIDE, row, INDEX_NONE);
	return true;
}

/* Is it true that the number of delegates was 1,200? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_number_true = {
	.id = "number-true",
	.label = "a number, true or false",
	.kind = FACT_NUMBER,
	.asks = ASK_BOOL,
	.level = 1,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
