#include "facts/facts.h"
#include "question/ask_order.h"
#include "question/forms/all_forms.h"
#include "question/repeated_terms.h"

static struct str holder(struct maker *m, uint32_t row)
{
	return m->pack->rows[row].is_acting
		       ? STR_NONE
		       : maker_cell_option(m, row, TERM_WHO);
}

/* Put these holders of the office in order, the earliest first. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	if (!m->group->one_at_a_time)
		return maker_refuse(
			m, "the office may have several holders at a time");
	if (!fact_knows_each(m->group))
		return maker_refuse(
			m, "some terms of the same holder may not be listed");
	maker_set_row(m, m->group->first_row + slot);
	maker_set_timeless(m);
	q->stem = form_phrase(m);
	if (!ask_order(m, q, m->group->first_row + slot, TERM_FROM, holder))
		return false;
	for (uint32_t i = 0; i < q->n_rows; i++)
		if (term_may_repeat(m, q->rows[i]))
			return maker_refuse(m,
					    "one of the holders held it twice");
	return true;
}

const struct form form_term_order = {
	.id = "term-order",
	.label = "terms of office in order",
	.kind = FACT_TERM,
	.asks = ASK_ORDER,
	.level = 3,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
