#include "base/mention.h"
#include "facts/facts.h"
#include "facts/link_facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/choice.h"
#include "question/explanation.h"
#include "question/forms/all_forms.h"
#include "question/link_names.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

/* At most so many rows with one value are looked at, and so many values. */
enum { SHARING_MOST = 16, VALUES_TRIED = 6 };

/* The rows with the value of `owner`, each of another thing. */
struct sharing {
	uint32_t rows[CHOICE_POOL];
	uint32_t n;
};

static bool is_new(struct maker *m, const struct sharing *sharing, uint32_t row)
{
	for (uint32_t i = 0; i < sharing->n; i++)
		if (!fact_differ(m->pack, maker_cell(m, row, LINK_WHAT),
				 maker_cell(m, sharing->rows[i], LINK_WHAT)))
			return false;
	return true;
}

static struct sharing find_sharing(struct maker *m, uint32_t owner)
{
	struct similar similar =
		maker_similar(m, owner, LINK_VALUE, SIMILAR_ANY);
	struct sharing sharing = {.n = 0};
	uint32_t looked_at = 0;
	uint32_t row;

	while (sharing.n < CHOICE_POOL && looked_at++ < SHARING_MOST &&
	       similar_next(&similar, &row))
		if (fact_same(m->pack, maker_cell(m, row, LINK_VALUE),
			      maker_cell(m, owner, LINK_VALUE)) &&
		    !row_has_period(m->pack, row) &&
		    !link_names_itself(m, row) && is_new(m, &sharing, row))
			sharing.rows[sharing.n++] = row;
	return sharing;
}

/* Of a thing with several values only the first row asks: each would lead to
 * the same question. */
static bool is_first_of_thing(const struct maker *m, uint32_t row)
{
	struct similar similar = maker_similar(m, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t looked_at = 0;
	uint32_t other;

	while (looked_at++ < SHARING_MOST && similar_next(&similar, &other))
		if (other < row &&
		    fact_same(m->pack, maker_cell(m, other, LINK_WHAT),
			      maker_cell(m, row, LINK_WHAT)))
			return false;
	return true;
}

/* Another value, which the thing of `row` certainly has not, and of which there
 * are three things or more. */
static bool find_value(struct maker *m, uint32_t row, struct sharing *sharing)
{
	struct nearby near = nearby_from(m->group, row);
	uint32_t tried = 0;
	uint32_t owner;

	while (tried++ < VALUES_TRIED && nearby_next(&near, &owner)) {
		if (maker_cell(m, owner, LINK_VALUE)->kind == VALUE_NONE ||
		    !link_denies(m->similarity, m->group, row, owner, ALWAYS,
				 false))
			continue;
		*sharing = find_sharing(m, owner);
		if (sharing->n >= CHOICE_WRONG)
			return true;
	}
	return maker_refuse(m, "no three others share a value that it "
			       "certainly has not");
}

static bool ask(struct maker *m, struct question *q, uint32_t row,
		const struct sharing *sharing)
{
	const struct value *key = maker_cell(m, row, LINK_WHAT);
	struct choice choice =
		choice_begin(m, maker_cell_option(m, row, LINK_WHAT));

	choice_fix(m, (int64_t)str_hash(choice.key, STR_HASH_SEED));
	choice.sides = SIDES_BOTH;
	for (uint32_t i = 0; i < sharing->n; i++) {
		struct str option =
			maker_cell_option(m, sharing->rows[i], LINK_WHAT);

		choice_prove(&choice, PROOF_KNOWN, row, sharing->rows[i]);
		if (name_is_typeable(option) && !mentions(q->stem, option))
			choice_add_ranked(
				&choice, option, STR_NONE,
				choice_side(m,
					    maker_cell(m, sharing->rows[i],
						       LINK_WHAT),
					    key));
	}
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return q->n_options == CHOICE_WRONG + 1 ||
	       maker_refuse(m, "fewer than three others share a value");
}

/* Three of these flow into the Black Sea. Which one does not? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct sharing sharing;

	if (str_find(pack_text(m->pack, m->group->title), STR("{what}")) !=
	    SIZE_MAX)
		return maker_refuse(m, "the title names what is asked for");
	if (maker_cell(m, row, LINK_VALUE)->kind == VALUE_NONE)
		return maker_refuse(m, "it has no value");
	if (link_names_itself(m, row))
		return maker_refuse(m, "its name tells its value");
	if (!is_first_of_thing(m, row))
		return maker_refuse(m, "another of its values is asked about");
	if (link_has_too_many(m->similarity, m->group, row))
		return maker_refuse(m, "the thing has too many values");
	if (!link_is_timeless(m, row) || !find_value(m, row, &sharing))
		return false;
	answer_from(q, row);
	maker_set_row(m, row);
	q->explanation = explain_fact(m);
	maker_set_row(m, sharing.rows[0]);
	maker_set_placeholder(m, "role", noun_phrase_role(m));
	q->stem = form_phrase(m);
	return ask(m, q, row, &sharing);
}

const struct form form_link_odd = {
	.id = "link-odd",
	.label = "the odd one out",
	.kind = FACT_LINK,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
