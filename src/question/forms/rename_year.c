#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_rename.h"
#include "question/ask_year.h"
#include "question/forms/all_forms.h"

/* In what year did the party take the name Amanat? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	if (fact_before(m->pack, m->group, row) == INDEX_NONE)
		return maker_refuse(m, "it is the first name");
	if (!rename_is_unique(m, row))
		return maker_refuse(m, "the name was taken more than once");
	answer_from(q, row);
	maker_set_row(m, row);
	q->stem = form_phrase(m);
	return ask_year(m, q, row, RENAME_FROM);
}

const struct form form_rename_year = {
	.id = "rename-year",
	.label = "the year of a new name",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make,
};

const struct form form_rename_year_typed = {
	.id = "rename-year-typed",
	.label = "the year of a new name, typed",
	.kind = FACT_RENAME,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_ON,
	.slots = form_rows,
	.make = make,
};
