#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"

/*
 * A thing has one value, so one with another value is wrong, however many
 * may share this value.
 */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	return fact_differ(m->pack, maker_cell(m, row, LINK_VALUE),
			   maker_cell(m, other, LINK_VALUE));
}

/* Does another row tie the same thing to something else? */
static bool has_two_values(struct maker *m, uint32_t row)
{
	struct similar similar = maker_similar(m, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row &&
		    !fact_differ(m->pack, maker_cell(m, row, LINK_WHAT),
				 maker_cell(m, other, LINK_WHAT)))
			return true;
	return false;
}

static bool wrong_once(struct maker *m, uint32_t row, uint32_t other)
{
	return wrong(m, row, other) && !has_two_values(m, other);
}

/* Dariga Nazarbayeva is the leader of which of these? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct str title = pack_text(m->pack, m->group->title);

	if (str_find(title, STR("{what}")) != SIZE_MAX)
		return maker_refuse(m, "the title names what is asked for");
	answer_from(q, row);
	maker_set_row(m, row);
	q->stem = form_phrase(m);
	return ask_name(m, q, row, LINK_WHAT, wrong_once);
}

const struct form form_link_what = {
	.id = "link-what",
	.label = "to which it belongs",
	.kind = FACT_LINK,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
