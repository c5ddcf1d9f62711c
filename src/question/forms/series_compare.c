#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"

static struct number_range range_at(struct maker *m, uint32_t row,
				    uint32_t column)
{
	return number_range(
		pack_value_number(m->pack, maker_cell(m, row, column)));
}

/* The occasion before this one whose figure is certainly lower, or higher. */
static uint32_t find_earlier(struct maker *m, uint32_t row, uint32_t column,
			     bool lower)
{
	struct nearby near = nearby_back(m->group, row);
	uint32_t other;

	while (nearby_next(&near, &other)) {
		struct number_range a;
		struct number_range b;

		if (maker_cell(m, other, column)->kind != VALUE_NUMBER ||
		    !series_comparable(m, column, row, other))
			continue;
		a = range_at(m, row, column);
		b = range_at(m, other, column);
		if (lower ? b.hi < a.lo : a.hi < b.lo)
			return other;
	}
	return INDEX_NONE;
}

/* Was the share of the vote in 2004 higher or lower than in 1999? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	bool back = rng_below(&m->rng, 2);
	bool higher = rng_below(&m->rng, 2);
	uint32_t earlier;

	if (maker_cell(m, row, column)->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	/* Where figures only rise, everybody guesses that they did. */
	earlier = find_earlier(m, row, column, higher);
	if (earlier == INDEX_NONE ||
	    find_earlier(m, row, column, !higher) == INDEX_NONE)
		return maker_refuse(m, "not both a higher and a lower figure "
				       "came before");
	if (!series_begin_timeless(m, q, row, column))
		return false;
	answer_from(q, earlier);
	maker_set_placeholder(m, "first", series_time(m, row));
	maker_set_placeholder(m, "second", series_time(m, earlier));
	maker_set_placeholder(m, "before", series_time(m, earlier));
	q->stem = maker_phrase(m, back ? "forms.series-compare-back"
				       : "forms.series-compare");
	q->explanation = series_both(m, column, row, earlier);
	answer_either(m, q, "words.higher", "words.lower", back != higher);
	answer_disproves(q, PROOF_OUTSIDE, row, earlier);
	return true;
}

const struct form form_series_compare = {
	.id = "series-compare",
	.label = "higher or lower",
	.kind = FACT_SERIES,
	.asks = ASK_BOOL,
	.level = 1,
	.slots = series_cells,
	.make = make,
};
