#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"

static bool differ(struct maker *m, uint32_t a, uint32_t b, uint32_t column)
{
	return fact_differ(m->pack, maker_cell(m, a, column),
			   maker_cell(m, b, column));
}

/* Another row's value, which is wrong here since a thing has one value. */
static uint32_t find_other(struct maker *m, uint32_t row)
{
	struct nearby near = nearby_from(m->group, row);
	uint32_t other;

	while (nearby_next(&near, &other))
		if (differ(m, row, other, LINK_VALUE) && rng_below(&m->rng, 2))
			return other;
	return INDEX_NONE;
}

static bool has_several(struct maker *m, uint32_t row)
{
	struct similar similar = maker_similar(m, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row && !differ(m, row, other, LINK_WHAT))
			return true;
	return false;
}

/* Is it true that Dariga Nazarbayeva is the leader of Asar? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	uint32_t shown = row;
	bool truth = rng_below(&m->rng, 2);

	if (has_several(m, row))
		return maker_refuse(m, "it has several values");
	if (!truth)
		shown = find_other(m, row);
	if (shown == INDEX_NONE)
		return maker_refuse(m, "no other value is certainly wrong");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "option",
			      maker_words(m, maker_column(m, LINK_VALUE),
					  maker_cell(m, shown, LINK_VALUE)));
	maker_set_placeholder(m, "subject", noun_phrase(m));
	q->stem = form_phrase(m);
	answer_truth(m, q, truth);
	return true;
}

const struct form form_link_true = {
	.id = "link-true",
	.label = "true or false",
	.kind = FACT_LINK,
	.asks = ASK_BOOL,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
