#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_rename.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"

/* Asks for the name of `row`; `other` stands in the stem. */
static bool ask(struct maker *m, struct question *q, uint32_t row,
		uint32_t other, const char *phrase)
{
	if (other == INDEX_NONE)
		return maker_refuse(m, "there is no name before or after it");
	if (!fact_own_time(m->similarity, m->group, row, RENAME_FROM) ||
	    !fact_own_time(m->similarity, m->group, other, RENAME_FROM))
		return maker_refuse(m, "which of the names came first is not "
				       "certain");
	if (renames_share_spelling(m, row, other))
		return maker_refuse(m, "the two names share a spelling");
	if (!rename_is_unique(m, other))
		return maker_refuse(m, "the name was taken more than once");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_placeholder(m, "known",
			      maker_cell_option(m, other, RENAME_NAME));
	q->stem = maker_phrase(m, phrase);
	return ask_rename(m, q, row, other);
}

/* Which name did the party take right after Otan? */
static bool make_after(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	return ask(m, q, row, fact_before(m->pack, m->group, row),
		   "forms.rename-after");
}

/* Which name did the party have just before Amanat? */
static bool make_before(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;

	return ask(m, q, row, fact_after(m->pack, m->group, row),
		   "forms.rename-before");
}

const struct form form_rename_after = {
	.id = "rename-after",
	.label = "the next name",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_after,
};

const struct form form_rename_before = {
	.id = "rename-before",
	.label = "the name before",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make_before,
};
