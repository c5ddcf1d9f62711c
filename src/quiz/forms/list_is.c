#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"

static bool listed(struct maker *m, uint32_t thing)
{
	for (uint32_t i = 0; i < m->group->n_rows; i++) {
		const struct value *what =
			maker_cell(m, m->group->first_row + i, LIST_WHAT);

		if (what->kind == VALUE_THING && what->a == thing)
			return true;
	}
	return false;
}

/* What stands under `not:` is wrong because a source says so. */
static void add_exclusions(struct maker *m, struct choice *choice)
{
	uint32_t n = m->group->n_exclusions;
	uint32_t start = n ? rng_below(&m->rng, n) : 0;

	for (uint32_t i = 0; i < n; i++) {
		const struct exclusion *exclusion =
			&m->pack->exclusions[m->group->first_exclusion +
					     (start + i) % n];

		choice_add(choice, maker_option(m, maker_column(m, LIST_WHAT),
						&exclusion->what));
	}
}

/* Of a complete list, all other things of the type are wrong. */
static void add_absent(struct maker *m, struct choice *choice)
{
	const struct column *column = maker_column(m, LIST_WHAT);
	const struct thing_type *type;
	uint32_t start;

	if (m->group->completeness != COMPLETE || column->type != COLUMN_THING)
		return;
	type = &m->pack->types[column->things];
	start = rng_below(&m->rng, type->n);
	for (uint32_t i = 0; i < type->n && !choice_full(choice); i++) {
		struct value value = {
			.kind = VALUE_THING,
			.a = type->first + (start + i) % type->n,
		};

		if (!listed(m, value.a))
			choice_add(choice, maker_option(m, column, &value));
	}
}

/* Which of these is a party that merged into Otan? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct choice choice;

	if (m->group->of != NONE)
		return maker_refuse(m, "the list is about several things");
	answer_from(q, row);
	maker_set_row(m, row);
	q->stem = maker_phrase(m, "forms.list-is");
	answer_value(m, q, LIST_WHAT, maker_cell(m, row, LIST_WHAT));
	choice = choice_begin(m, q->answer);
	add_exclusions(m, &choice);
	add_absent(m, &choice);
	return choice_finish(&choice, q);
}

const struct form form_list_is = {
	.id = "list-is",
	.kind = FACT_LIST,
	.asks = ASK_CHOICE,
	.level = 1,
	.slots = form_rows,
	.make = make,
};
