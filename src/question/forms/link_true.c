#include "facts/facts.h"
#include "facts/link_facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/link_names.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

enum { OTHERS_MOST = 6 };

/* "Is France a neighbour of France?" */
static bool is_itself(const struct maker *m, uint32_t row, uint32_t other)
{
	const struct value *what = maker_cell(m, row, LINK_WHAT);
	const struct value *value = maker_cell(m, other, LINK_VALUE);

	return what->kind == VALUE_THING && value->kind == VALUE_THING &&
	       what->a == value->a;
}

/* Another row's value that this thing certainly has not: one of the nearest. */
static uint32_t find_other(struct maker *m, uint32_t row)
{
	struct nearby near = nearby_from(m->group, row);
	uint32_t others[OTHERS_MOST];
	uint32_t n = 0;
	uint32_t other;

	while (n < OTHERS_MOST && nearby_next(&near, &other))
		if (maker_cell(m, other, LINK_VALUE)->kind != VALUE_NONE &&
		    !is_itself(m, row, other) &&
		    link_denies(m->similarity, m->group, row, other, m->asked,
				m->changes))
			others[n++] = other;
	return n ? others[rng_below(&m->rng, n)] : INDEX_NONE;
}

/* "bright path": more than one word, and no name. */
static bool is_phrase(struct str text)
{
	bool is_small = text.len && text.ptr[0] >= 'a' && text.ptr[0] <= 'z';

	return !name_is_typeable(text) ||
	       (is_small && str_find(text, STR(" ")) != SIZE_MAX);
}

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	uint32_t other = find_other(m, row);
	bool truth = rng_below(&m->rng, 2);
	uint32_t shown = truth ? row : other;

	if (maker_cell(m, row, LINK_VALUE)->kind == VALUE_NONE)
		return maker_refuse(m, "it has no value");
	if (link_names_itself(m, row))
		return maker_refuse(m, "its name tells its value");
	/* What cannot be made false is not asked, or "true" would be right too
	 * often. */
	if (other == INDEX_NONE)
		return maker_refuse(m, "no other value is certainly wrong");
	if (is_phrase(maker_cell_option(m, shown, LINK_VALUE)))
		return maker_refuse(
			m, "a whole phrase is not simply true or false");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_subject(m, "option", maker_cell_words(m, shown, LINK_VALUE),
			  maker_cell(m, shown, LINK_VALUE));
	noun_phrase_set(m);
	q->stem = form_phrase(m);
	answer_truth(m, q, truth);
	answer_disproves(q, PROOF_KNOWN, row, truth ? INDEX_NONE : shown);
	return true;
}

/* Is Dariga Nazarbayeva the leader of Asar? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_link_true = {
	.id = "link-true",
	.label = "true or false",
	.kind = FACT_LINK,
	.asks = ASK_BOOL,
	.level = 1,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
