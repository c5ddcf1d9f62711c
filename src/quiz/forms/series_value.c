#include "quiz/facts.h"
#include "quiz/figures.h"
#include "quiz/forms/forms.h"
#include "quiz/names.h"
#include "quiz/series.h"
#include "quiz/subject.h"

/* On one occasion the figure of another is wrong where it certainly differs. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	uint32_t column = series_column(m->group, m->slot);

	return fact_differ(m->pack, maker_cell(m, row, column),
			   maker_cell(m, other, column));
}

/* What was the share of the vote in the election of 1999? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);

	if (!series_begin(m, q, row, column))
		return false;
	q->stem = series_is_name(m, column)
			  ? subject_question(m, "series-name",
					     maker_column(m, column))
			  : form_phrase(m);
	return series_is_name(m, column) ? names_ask(m, q, row, column, wrong)
					 : figures_ask(m, q, row, column);
}

const struct form form_series_value = {
	.id = "series-value",
	.label = "what it was that time",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = series_cells,
	.make = make,
};

const struct form form_series_value_typed = {
	.id = "series-value-typed",
	.label = "what it was that time, typed",
	.kind = FACT_SERIES,
	.asks = ASK_TYPED,
	.level = 2,
	.slots = series_cells,
	.make = make,
};
