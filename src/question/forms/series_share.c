#include "question/answer_spec.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"
#include "question/unit_words.h"

/* The borders between the parts of a whole. */
static const struct {
	int64_t of, in; /* a tenth: 1 of 10 */
	const char *name;
} borders[] = {
	{0, 1, NULL},
	{1, 10, "shares.tenth"},
	{1, 5, "shares.fifth"},
	{1, 4, "shares.quarter"},
	{1, 3, "shares.third"},
	{1, 2, "shares.half"},
	{2, 3, "shares.two-thirds"},
	{3, 4, "shares.three-quarters"},
	{4, 5, "shares.four-fifths"},
	{9, 10, "shares.nine-tenths"},
	{1, 1, NULL},
};

enum {
	BORDERS = sizeof(borders) / sizeof(*borders),
	OPTIONS = 3,
	IN_MOST = 10
};

/* How many borders lie below a share; 0 for one that lies on a border. */
static uint32_t borders_below(int64_t share, int64_t whole)
{
	uint32_t below = 0;

	for (; below < BORDERS; below++) {
		int64_t it = share * borders[below].in;
		int64_t border = whole * borders[below].of;

		if (it == border)
			return 0;
		if (it < border)
			break;
	}
	return below;
}

/* The whole, which must be exact; 0 when there is none. */
static int64_t whole_of(struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *cell =
		maker_cell(m, row, maker_column(m, column)->out_of);
	struct number number;

	if (cell->kind != VALUE_NUMBER)
		return 0;
	number = pack_value_number(m->pack, cell);
	return number.qualifier == NUMBER_EXACT && !number.power &&
			       number.lo < INT64_MAX / IN_MOST
		       ? number.lo
		       : 0;
}

/* How many borders lie below the figure, wherever in its interval it is; 0 when
 * a border may lie on either side of it. */
static uint32_t certain_borders(struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *cell = maker_cell(m, row, column);
	int64_t whole = whole_of(m, row, column);
	struct number_range range;
	uint32_t below;

	if (cell->kind != VALUE_NUMBER || whole <= 0)
		return 0;
	range = number_range(pack_value_number(m->pack, cell));
	if (range.hi > whole)
		return 0;
	below = borders_below(range.lo, whole);
	return below == borders_below(range.hi, whole) ? below : 0;
}

/*
 * Borders of parts side by side, around the key at `rank`. Every part is one
 * or two borders wide, the key too: so the widest is not the likeliest.
 */
static void take_borders(struct rng *rng, uint32_t below, uint32_t rank,
			 uint32_t *at)
{
	bool down = rng_below(rng, 2);

	at[rank] = below - 1;
	at[rank + 1] = below;
	if (rng_below(rng, 2)) {
		if (down && at[rank] > rank)
			at[rank]--;
		else if (!down && at[rank + 1] + OPTIONS - rank < BORDERS)
			at[rank + 1]++;
	}
	for (uint32_t i = rank; i-- > 0;)
		at[i] = at[i + 1] - 1 -
			(at[i + 1] - 1 > i ? rng_below(rng, 2) : 0);
	for (uint32_t i = rank + 2; i <= OPTIONS; i++)
		at[i] = at[i - 1] + 1 +
			(at[i - 1] + 1 + OPTIONS - i < BORDERS - 1
				 ? rng_below(rng, 2)
				 : 0);
}

/* "a third to a half", "less than a third", "more than two thirds". */
static struct str part(struct maker *m, uint32_t low, uint32_t high)
{
	if (borders[low].name)
		maker_set_placeholder(m, "low",
				      maker_phrase(m, borders[low].name));
	if (borders[high].name)
		maker_set_placeholder(m, "high",
				      maker_phrase(m, borders[high].name));
	if (!borders[low].name)
		return maker_phrase(m, "shares.less");
	return maker_phrase(m, borders[high].name ? "shares.between"
						  : "shares.more");
}

/* Parts side by side, of which the key comes to every place; their borders
 * vary, so that no part is always the right one. */
static bool choose(struct maker *m, struct question *q, uint32_t below)
{
	uint32_t rank = rng_below(&m->rng, OPTIONS);
	uint32_t at[OPTIONS + 1];

	if (below < OPTIONS || BORDERS - below < OPTIONS)
		return maker_refuse(m, "the share is too small or too large "
				       "for enough options");
	take_borders(&m->rng, below, rank, at);
	q->n_options = OPTIONS;
	q->keys = 1u << rank;
	for (uint32_t i = 0; i < OPTIONS; i++) {
		uint32_t n_placeholders = m->n_placeholders;

		q->options[i] = part(m, at[i], at[i + 1]);
		m->n_placeholders = n_placeholders;
	}
	answer_option(q);
	return true;
}

static struct str unit_of(struct maker *m, uint32_t column)
{
	return unit_words(m->pack, m->phrases, m->arena,
			  maker_column(m, column))
		.many;
}

/* "the 98 seats": is another column in that unit out of as many, too? */
static bool is_ambiguous(struct maker *m, uint32_t row, uint32_t column)
{
	for (uint32_t i = SERIES_FIRST; i < m->group->n_columns; i++)
		if (i != column && i != m->group->of &&
		    maker_column(m, i)->out_of != INDEX_NONE &&
		    whole_of(m, row, i) == whole_of(m, row, column) &&
		    str_eq(unit_of(m, i), unit_of(m, column)))
			return true;
	return false;
}

/* The phrase needs a unit, and somebody who has so many of it. */
static bool has_words(struct maker *m, uint32_t row, uint32_t column)
{
	if (maker_column(m, column)->ask[ROLE_SHARE].len)
		return true;
	if (!unit_of(m, column).len ||
	    pack_subject(m->pack, m->group, row) == INDEX_NONE)
		return maker_refuse(m, "it needs a `unit` and an `of`, or a "
				       "phrase of its own under `ask`");
	return !is_ambiguous(m, row, column) ||
	       maker_refuse(m, "another figure has the same whole and unit");
}

static void set_whole(struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *whole =
		maker_cell(m, row, maker_column(m, column)->out_of);

	maker_set_placeholder(
		m, "whole",
		maker_number(m, NULL, pack_value_number(m->pack, whole)));
	maker_set_placeholder(m, "unit", unit_of(m, column));
}

/* What share of the 98 seats did Nur Otan have in the election of 2012? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	const struct column *c = maker_column(m, column);
	uint32_t below;

	if (c->out_of == INDEX_NONE || c->type == COLUMN_PERCENT)
		return maker_refuse(m, "it is not a part of a whole");
	below = certain_borders(m, row, column);
	if (!below)
		return maker_refuse(m, "the size of the share is not certain");
	if (!has_words(m, row, column) || !series_cell_begin(m, q, row, column))
		return false;
	set_whole(m, row, column);
	q->stem = form_phrase(m);
	if (!c->ask[ROLE_SAY].len)
		q->explanation = maker_phrase(m, "why.series-share");
	return choose(m, q, below);
}

const struct form form_series_share = {
	.id = "series-share",
	.label = "what share of the whole",
	.kind = FACT_SERIES,
	.asks = ASK_CHOICE,
	.level = 1,
	.role = ROLE_SHARE,
	.slots = series_cells,
	.make = make,
};
