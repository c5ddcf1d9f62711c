#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

enum { FIGURE_LEAST = 20 };

/* In percent of what the fact says. The distance must be no hint. */
enum { BELOW_LEAST = 50, BELOW_MOST = 80, ABOVE_LEAST = 125, ABOVE_MOST = 200 };

static int64_t between(struct rng *rng, uint32_t least, uint32_t most)
{
	return least + rng_below(rng, most - least + 1);
}

/* A figure that is certainly below or above, of two digits and zeros. */
static struct number limit(struct rng *rng, struct number number, bool more)
{
	struct number shown = number;
	int64_t unit = NUMBER_SCALE;
	int64_t percent = more ? between(rng, BELOW_LEAST, BELOW_MOST)
			       : between(rng, ABOVE_LEAST, ABOVE_MOST);

	shown.qualifier = NUMBER_EXACT;
	shown.decimals = 0;
	shown.lo = (more ? number.lo : number.hi) / 100 * percent;
	while (unit <= shown.lo / 100)
		unit *= 10;
	shown.lo = (shown.lo + (more ? 0 : unit - 1)) / unit * unit;
	shown.hi = shown.lo;
	return shown;
}

/* Whole figures of this size without a unit may be years, which nobody calls
 * more or less. */
static bool may_be_year(const struct column *column, struct number number)
{
	return !column->unit.many.len && column->type != COLUMN_PERCENT &&
	       !number.decimals && number.lo >= 1000 * NUMBER_SCALE &&
	       number.lo <= 2100 * NUMBER_SCALE;
}

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	const struct value *cell = maker_cell(m, row, NUMBER_VALUE);
	const struct column *column = maker_column(m, NUMBER_VALUE);
	bool more = rng_below(&m->rng, 2);
	struct number number;
	struct number figure;

	if (!number_is_alone(m, row))
		return false;
	if (cell->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	number = pack_value_number(m->pack, cell);
	if (number.power)
		return maker_refuse(m, "what has a power of ten is not "
				       "compared");
	if (number.lo < FIGURE_LEAST * NUMBER_SCALE)
		return maker_refuse(m, "small figures are not compared");
	if (may_be_year(column, number))
		return maker_refuse(m, "the figure may be a year");
	/* Of "more than 500" only one side is certain, and would always be
	 * right. */
	if (number.qualifier != NUMBER_EXACT)
		return maker_refuse(m, "the figure is not certain enough");
	if (column->type == COLUMN_PERCENT &&
	    number.hi > 100 * NUMBER_SCALE * 100 / ABOVE_MOST)
		return maker_refuse(m, "no share is certainly larger");
	figure = limit(&m->rng, number, more);
	answer_from(q, row);
	maker_set_row(m, row);
	noun_phrase_set(m);
	maker_set_placeholder(m, "figure", maker_number(m, column, figure));
	q->stem = form_phrase(m);
	answer_either(m, q, "words.more", "words.less", more);
	answer_disproves(q, PROOF_OUTSIDE, row, INDEX_NONE);
	return true;
}

/* Was the number of guests more or less than 500? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_number_compare = {
	.id = "number-compare",
	.label = "more or less",
	.kind = FACT_NUMBER,
	.asks = ASK_BOOL,
	.level = 1,
	.least = FORM_WELL_KNOWN,
	.slots = form_rows,
	.make = make,
};
