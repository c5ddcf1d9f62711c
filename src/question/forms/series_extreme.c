#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"

static struct number number_at(struct maker *m, uint32_t row, uint32_t column)
{
	return pack_value_number(m->pack, maker_cell(m, row, column));
}

/* Can the figures of both be compared at all? */
static bool compares(struct maker *m, uint32_t row, uint32_t other,
		     uint32_t column)
{
	return maker_cell(m, other, column)->kind == VALUE_NUMBER &&
	       series_comparable(m, column, row, other);
}

/* Is the figure of `other` certainly on the wrong side of that of `row`? */
static bool beaten(struct maker *m, uint32_t row, uint32_t other,
		   uint32_t column, bool highest)
{
	struct number its = number_at(m, other, column);
	struct number key = number_at(m, row, column);

	return highest ? number_before(its, key) : number_before(key, its);
}

/* Offers the occasions on one side of the key, as far as it beats them without
 * a gap: else the one that stands apart from the others would be right. */
static void add_side(struct choice *choice, uint32_t row, uint32_t column,
		     bool highest, struct nearby near)
{
	struct maker *m = choice->maker;
	uint32_t n = 0;
	uint32_t other;

	while (n < CHOICE_WRONG && nearby_next(&near, &other)) {
		if (!compares(m, row, other, column))
			continue;
		if (!beaten(m, row, other, column, highest))
			continue;
		choice_prove(choice, PROOF_OUTSIDE, row, other);
		choice_add_ranked(choice, series_occasion(m, other),
				  maker_cell_words(m, other, column),
				  other > row ? 1 : -1);
		n++;
	}
}

static bool make(struct maker *m, uint32_t slot, struct question *q,
		 bool highest)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	struct choice choice;

	if (maker_cell(m, row, column)->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	if (!series_begin_timeless(m, q, row, column))
		return false;
	q->stem = series_asks_when(m, column,
				   highest ? "forms.series-highest"
					   : "forms.series-lowest");
	choice = choice_begin(m, series_occasion(m, row));
	choice.sides = SIDES_EVEN;
	add_side(&choice, row, column, highest, nearby_back(m->group, row));
	add_side(&choice, row, column, highest, nearby_ahead(m->group, row));
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

/* At which of these elections was the share of the vote the highest? */
static bool make_highest(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, true);
}

static bool make_lowest(struct maker *m, uint32_t slot, struct question *q)
{
	return make(m, slot, q, false);
}

const struct form form_series_highest = {
	.id = "series-highest",
	.label = "the highest",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_MOST,
	.slots = series_cells,
	.make = make_highest,
};

const struct form form_series_lowest = {
	.id = "series-lowest",
	.label = "the lowest",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 2,
	.role = ROLE_LEAST,
	.slots = series_cells,
	.make = make_lowest,
};
