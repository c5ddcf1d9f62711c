#include "facts/facts.h"
#include "question/ask_name.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"
#include "question/series_cell.h"

/* On one occasion the figure of another is wrong where it certainly differs. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	uint32_t column = series_column(m->group, m->slot);

	return fact_differ(m->pack, maker_cell(m, row, column),
			   maker_cell(m, other, column));
}

/* "How many votes were there?", or "What was the share of the vote?" */
static struct str stem_of_figure(struct maker *m, uint32_t row, uint32_t column)
{
	struct str counted = series_counted(m, row, column);

	if (!counted.len)
		return form_phrase(m);
	maker_set_placeholder(m, "counted", counted);
	return maker_phrase(m, m->form->asks == ASK_TYPED
				       ? "forms.series-value-typed-counted"
				       : "forms.series-value-counted");
}

/* What was the share of the vote in the election of 1999? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);

	if (!series_cell_begin(m, q, row, column))
		return false;
	q->stem = series_is_name(m, column)
			  ? noun_phrase_question(m, "series-name",
						 maker_column(m, column))
			  : stem_of_figure(m, row, column);
	return series_is_name(m, column) ? ask_name(m, q, row, column, wrong)
					 : ask_number(m, q, row, column);
}

const struct form form_series_value = {
	.id = "series-value",
	.label = "what it was that time",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_VALUE,
	.slots = series_cells,
	.make = make,
};

const struct form form_series_value_typed = {
	.id = "series-value-typed",
	.label = "what it was that time, typed",
	.kind = FACT_SERIES,
	.asks = ASK_TYPED,
	.level = 2,
	.role = ROLE_VALUE,
	.slots = series_cells,
	.make = make,
};
