#include "quiz/answer.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"
#include "quiz/names.h"
#include "quiz/subject.h"

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
	struct alike alike = maker_alike(m, row, LINK_WHAT, ALIKE);
	uint32_t other;

	while (alike_next(&alike, &other))
		if (other != row && !differ(m, row, other, LINK_WHAT))
			return maker_refuse(m, "it has several values");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_slot(m, "subject", subject_phrase(m));
	q->stem =
		subject_question(m, "link-value", maker_column(m, LINK_VALUE));
	return names_ask(m, q, row, LINK_VALUE, wrong);
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
