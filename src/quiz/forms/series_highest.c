#include "quiz/answer.h"
#include "quiz/choice.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"
#include "quiz/series.h"

static bool certainly_lower(struct maker *m, uint32_t row, uint32_t other,
			    uint32_t column)
{
	const struct value *a = maker_cell(m, row, column);
	const struct value *b = maker_cell(m, other, column);

	if (b->kind != VALUE_NUMBER ||
	    !series_comparable(m, column, row, other))
		return false;
	return fact_range(pack_value_number(m->pack, b)).hi <
	       fact_range(pack_value_number(m->pack, a)).lo;
}

/* In which of these elections was the share of the vote highest? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	struct nearby near = nearby_from(m->group, row);
	const struct column *on = maker_column(m, SERIES_ON);
	struct choice choice;
	uint32_t other;

	if (series_is_name(m, column) ||
	    maker_cell(m, row, column)->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	if (!series_begin(m, q, row, column))
		return false;
	q->stem = maker_phrase(m, "forms.series-highest");
	choice = choice_begin(
		m, maker_option(m, on, maker_cell(m, row, SERIES_ON)));
	while (!choice_full(&choice) && nearby_next(&near, &other))
		if (certainly_lower(m, row, other, column))
			choice_add(
				&choice,
				maker_option(m, on,
					     maker_cell(m, other, SERIES_ON)));
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_series_highest = {
	.id = "series-highest",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = series_cells,
	.make = make,
};
