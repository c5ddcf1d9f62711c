#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

static bool differ(struct maker *m, uint32_t a, uint32_t b, uint32_t column)
{
	return fact_differ(m->pack, maker_cell(m, a, column),
			   maker_cell(m, b, column));
}

/* A thing has one value: that of another thing is wrong where it differs. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return differ(m, row, other, LINK_VALUE);
}

/* Who is the leader of Asar? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct similar similar = maker_similar(m, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row && !differ(m, row, other, LINK_WHAT))
			return maker_refuse(m, "it has several values");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "subject", noun_phrase(m));
	q->stem = noun_phrase_question(m, "link-value",
				       maker_column(m, LINK_VALUE));
	return ask_name(m, q, row, LINK_VALUE, wrong);
}

const struct form form_link_value = {
	.id = "link-value",
	.label = "what belongs to it",
	.kind = FACT_LINK,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = form_rows,
	.make = make,
};

const struct form form_link_value_typed = {
	.id = "link-value-typed",
	.label = "what belongs to it, typed",
	.kind = FACT_LINK,
	.asks = ASK_TYPED,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
