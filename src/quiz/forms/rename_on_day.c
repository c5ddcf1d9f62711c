#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"

/* All spellings of the names in force, the full one first. */
static void answer_name(struct maker *m, struct question *q, uint32_t row)
{
	const struct value *also = maker_cell(m, row, RENAME_ALSO);
	uint32_t n = also->kind == VALUE_TEXTS ? also->b : 0;
	struct str *spellings = arena_array(m->arena, struct str, n + 1);

	spellings[0] = maker_option(m, maker_column(m, RENAME_NAME),
				    maker_cell(m, row, RENAME_NAME));
	for (uint32_t i = 0; i < n; i++)
		spellings[i + 1] =
			pack_value_text(m->pack, &m->pack->values[also->a + i]);
	answer_texts(m, q, spellings, n + 1);
}

/* Has the other row any spelling that is right for this one? */
static bool shares_name(struct maker *m, const struct question *q,
			uint32_t other)
{
	const struct entity *right = &q->judged.entities[0];
	const struct value *also = maker_cell(m, other, RENAME_ALSO);
	struct str name =
		pack_value_text(m->pack, maker_cell(m, other, RENAME_NAME));

	for (uint32_t i = 0; i < right->n; i++) {
		if (judge_same_name(right->spellings[i], name))
			return true;
		for (uint32_t j = 0; also->kind == VALUE_TEXTS && j < also->b;
		     j++)
			if (judge_same_name(
				    right->spellings[i],
				    pack_value_text(
					    m->pack,
					    &m->pack->values[also->a + j])))
				return true;
	}
	return false;
}

/* What was the party called on 5 May 2008? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct nearby near = nearby_from(m->group, row);
	struct choice choice;
	struct date inside;
	uint32_t other;
	int32_t day;

	if (!fact_named(m->pack, m->group, row, &inside))
		return maker_refuse(m, "no day lies certainly inside");
	day = inside.first +
	      (int32_t)rng_below(&m->rng,
				 (uint32_t)(inside.last - inside.first) + 1);
	answer_from(q, row);
	maker_set_row(m, row);
	maker_slot(m, "day", maker_date(m, date_of_day(day)));
	q->stem = maker_phrase(m, "forms.rename-on-day");
	answer_name(m, q, row);
	choice = choice_begin(m, q->answer);
	while (!choice_full(&choice) && nearby_next(&near, &other))
		if (pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    !shares_name(m, q, other))
			choice_add(&choice,
				   maker_option(
					   m, maker_column(m, RENAME_NAME),
					   maker_cell(m, other, RENAME_NAME)));
	return choice_finish(&choice, q);
}

const struct form form_rename_on_day = {
	.id = "rename-on-day",
	.kind = FACT_RENAME,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
