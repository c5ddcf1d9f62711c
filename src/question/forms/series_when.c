#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"

/* Does another occasion perhaps have the same? */
static bool repeated(struct maker *m, uint32_t row, uint32_t column)
{
	struct similar similar =
		maker_similar(m, row, column, SIMILAR_SAME_SUBJECT);
	uint32_t other;

	while (similar_next(&similar, &other)) {
		const struct value *cell = maker_cell(m, other, column);

		if (other != row && cell->kind != VALUE_NONE &&
		    pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    !fact_differ(m->pack, cell, maker_cell(m, row, column)))
			return true;
	}
	return false;
}

/* "the share of the party founded in 2004" */
static bool ends_in_figure(struct maker *m)
{
	struct str what = maker_fill(m, STR("{what}"));

	return what.len && what.ptr[what.len - 1] >= '0' &&
	       what.ptr[what.len - 1] <= '9';
}

/* At which of these elections was the share of the vote 30.9%? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	struct nearby near = nearby_from(m->group, row);
	const struct value *cell = maker_cell(m, row, column);
	struct choice choice;
	uint32_t other;

	if (cell->kind == VALUE_NUMBER &&
	    pack_value_number(m->pack, cell).qualifier != NUMBER_EXACT)
		return maker_refuse(m, "the figure is not exact");
	if (!series_begin_timeless(m, q, row, column))
		return false;
	if (ends_in_figure(m) && cell->kind == VALUE_NUMBER)
		return maker_refuse(
			m,
			"two figures would follow each other in the question");
	if (repeated(m, row, column))
		return maker_refuse(
			m, "it may have been the same at another time");
	q->stem = series_asks_when(m, column,
				   series_is_name(m, column)
					   ? "forms.series-when-name"
					   : "forms.series-when");
	choice = choice_begin(m, series_occasion(m, row));
	choice.sides = SIDES_ALIKE;
	while (!choice_full(&choice) && nearby_next(&near, &other))
		if (pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    fact_differ(m->pack, cell, maker_cell(m, other, column))) {
			choice_prove(&choice, PROOF_OUTSIDE, row, other);
			choice_add_ranked(&choice, series_occasion(m, other),
					  STR_NONE, other > row ? 1 : -1);
		}
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_series_when = {
	.id = "series-when",
	.label = "at which time",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_ON,
	.slots = series_cells,
	.make = make,
};
