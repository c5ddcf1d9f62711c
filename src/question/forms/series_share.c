#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"
#include "question/unit_words.h"

/* Each part of a whole is one of these: nothing, between two borders, all. */
static const char *const parts[] = {
	"shares.none",		"shares.to-tenth",
	"shares.to-third",	"shares.to-half",
	"shares.to-two-thirds", "shares.to-nine-tenths",
	"shares.to-all",	"shares.all"};

static const struct {
	int64_t of, in; /* one tenth: 1 of, in 10 */
} borders[] = {{1, 10}, {1, 3}, {1, 2}, {2, 3}, {9, 10}};

enum {
	PARTS = sizeof(parts) / sizeof(*parts),
	BORDERS = sizeof(borders) / sizeof(*borders),
	IN_MOST = 10
};

/* The part in which a share lies; PARTS for one that lies on a border. */
static uint32_t part_of(int64_t share, int64_t whole)
{
	uint32_t part = 1;

	if (share <= 0)
		return 0;
	if (share >= whole)
		return PARTS - 1;
	for (; part <= BORDERS; part++) {
		int64_t it = share * borders[part - 1].in;
		int64_t border = whole * borders[part - 1].of;

		if (it == border)
			return PARTS;
		if (it < border)
			break;
	}
	return part;
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
	return number.qualifier == NUMBER_EXACT &&
			       number.lo < INT64_MAX / IN_MOST
		       ? number.lo
		       : 0;
}

/* The part, wherever in its interval the figure is; PARTS when it may be in
 * one or another. */
static uint32_t certain_part(struct maker *m, uint32_t row, uint32_t column)
{
	const struct value *cell = maker_cell(m, row, column);
	int64_t whole = whole_of(m, row, column);
	struct number_range range;
	uint32_t part;

	if (cell->kind != VALUE_NUMBER || whole <= 0)
		return PARTS;
	range = number_range(pack_value_number(m->pack, cell));
	if (range.hi > whole)
		return PARTS;
	part = part_of(range.lo, whole);
	return part == part_of(range.hi, whole) ? part : PARTS;
}

/* The parts beside the key, the nearest first; the key comes to every place. */
static bool choose(struct maker *m, struct question *q, uint32_t key)
{
	int64_t others[2 * PARTS];
	int64_t shown[OPTIONS_MOST];
	uint32_t n = 0;

	for (int64_t away = 1; away < PARTS; away++) {
		if (key >= away)
			others[n++] = key - away;
		if (key + away < PARTS)
			others[n++] = key + away;
	}
	if (!choice_ranked(m, q, key, others, n, 0, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++)
		q->options[i] = maker_phrase(m, parts[shown[i]]);
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

/* The phrase names a unit, and somebody who has so many of it. */
static bool has_words(struct maker *m, uint32_t row, uint32_t column)
{
	if (maker_column(m, column)->ask[ROLE_SHARE].len)
		return true;
	if (!unit_of(m, column).len ||
	    pack_subject(m->pack, m->group, row) == INDEX_NONE)
		return maker_refuse(m, "a share needs a unit, and somebody who "
				       "has it; or a sentence");
	return !is_ambiguous(m, row, column) ||
	       maker_refuse(m, "another figure is out of as many");
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
	uint32_t part;

	if (c->out_of == INDEX_NONE || c->type == COLUMN_PERCENT)
		return maker_refuse(m, "it is not out of a whole");
	part = certain_part(m, row, column);
	if (part == PARTS)
		return maker_refuse(m, "how large the share is, is not "
				       "certain");
	if (!has_words(m, row, column) || !series_cell_begin(m, q, row, column))
		return false;
	set_whole(m, row, column);
	q->stem = form_phrase(m);
	if (!c->ask[ROLE_SAY].len)
		q->explanation = maker_phrase(m, "why.series-share");
	return choose(m, q, part);
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
