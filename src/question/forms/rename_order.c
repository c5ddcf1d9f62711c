#include "question/ask_order.h"
#include "question/ask_rename.h"
#include "question/forms/all_forms.h"
#include "question/order_words.h"

static struct str name_item(struct maker *m, uint32_t row)
{
	struct str name;

	if (!rename_is_unique(m, row))
		return STR_NONE;
	name = maker_cell_option(m, row, RENAME_NAME);
	return order_words_tell(m->phrases, name) ? STR_NONE : name;
}

/* Put these names of the party in order, the oldest first. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	if (!rename_is_unique(m, m->group->first_row + slot))
		return maker_refuse(m, "the name was taken more than once");
	maker_set_row(m, m->group->first_row + slot);
	q->stem = form_phrase(m);
	return ask_order(m, q, m->group->first_row + slot, RENAME_FROM,
			 name_item);
}

const struct form form_rename_order = {
	.id = "rename-order",
	.label = "names in order",
	.kind = FACT_RENAME,
	.asks = ASK_ORDER,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
