#include "facts/link_facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

/* The value of another thing is wrong where all of this one's are known. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return link_denies(m->similarity, m->group, row, other, m->asked,
			   m->changes) &&
	       !link_shares(m->similarity, m->group, row, other);
}

static void begin(struct maker *m, struct question *q, uint32_t row)
{
	answer_from(q, row);
	maker_set_row(m, row);
	noun_phrase_set(m);
	q->stem = noun_phrase_question(m, "link-value",
				       maker_column(m, LINK_VALUE));
}

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	begin(m, q, row);
	return ask_name(m, q, row, LINK_VALUE, wrong);
}

/* Who is the leader of Asar? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

/* Each of several values is right, and none may be missing. */
static bool ask_typed(struct maker *m, struct question *q, uint32_t row)
{
	uint32_t rows[ROWS_MOST];
	uint32_t n = link_values(m->similarity, m->group, row, m->asked,
				 m->changes, rows, ROWS_MOST);

	if (!n)
		return maker_refuse(m, "it may have other values, too");
	if (rows[0] != row)
		return maker_refuse(m, "another of its values is asked about");
	begin(m, q, row);
	for (uint32_t i = 1; i < n; i++)
		answer_from(q, rows[i]);
	return ask_name_of_several(m, q, LINK_VALUE, rows, n);
}

static bool make_typed(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask_typed);
}

const struct form form_link_value = {
	.id = "link-value",
	.label = "what belongs to it",
	.kind = FACT_LINK,
	.asks = ASK_CHOICE,
	.level = 1,
	.role = ROLE_VALUE,
	.slots = form_rows,
	.make = make,
};

const struct form form_link_value_typed = {
	.id = "link-value-typed",
	.label = "what belongs to it, typed",
	.kind = FACT_LINK,
	.asks = ASK_TYPED,
	.level = 1,
	.role = ROLE_VALUE,
	.slots = form_rows,
	.make = make_typed,
};
