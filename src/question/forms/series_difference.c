#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"

static bool exact(struct maker *m, uint32_t row, uint32_t column,
		  struct number *number)
{
	const struct value *cell = maker_cell(m, row, column);

	if (cell->kind != VALUE_NUMBER)
		return false;
	*number = pack_value_number(m->pack, cell);
	return number->qualifier == NUMBER_EXACT && !number->power;
}

/* By how many seats did it change from one election to the next? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	uint32_t earlier = fact_before(m->pack, m->group, row);
	struct number now;
	struct number then;

	if (earlier == INDEX_NONE || !exact(m, row, column, &now) ||
	    !exact(m, earlier, column, &then) || now.lo == then.lo)
		return maker_refuse(
			m,
			"there are no two different, exact figures to compare");
	if (maker_column(m, column)->type != COLUMN_COUNT ||
	    now.lo > 1000 * NUMBER_SCALE || then.lo > 1000 * NUMBER_SCALE)
		return maker_refuse(
			m, "only differences of small counts are asked for");
	if (!series_comparable(m, column, row, earlier))
		return maker_refuse(
			m, "the two figures are parts of different wholes");
	if (!series_begin_timeless(m, q, row, column))
		return false;
	answer_from(q, earlier);
	series_between(m, row, earlier);
	q->stem = maker_phrase(m, now.lo > then.lo ? "forms.series-rise"
						   : "forms.series-fall");
	q->explanation = series_both(m, column, row, earlier);
	now.lo = now.hi =
		now.lo > then.lo ? now.lo - then.lo : then.lo - now.lo;
	return ask_computed_number(m, q, column, now);
}

const struct form form_series_difference = {
	.id = "series-difference",
	.label = "by how much",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 3,
	.slots = series_cells,
	.make = make,
};
