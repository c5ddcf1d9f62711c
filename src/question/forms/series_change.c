#include "facts/facts.h"
#include "facts/importance.h"
#include "question/answer_spec.h"
#include "question/forms/all_forms.h"
#include "question/series_cell.h"

/* How a figure may have changed between two occasions. */
enum change { ROSE, FELL, STAYED, CHANGES };

static const char *const answers[CHANGES] = {
	[ROSE] = "words.rose",
	[FELL] = "words.fell",
	[STAYED] = "words.stayed",
};

static struct number number_at(struct maker *m, uint32_t row, uint32_t column)
{
	return pack_value_number(m->pack, maker_cell(m, row, column));
}

/* How it certainly changed; CHANGES when that is not certain. */
static enum change change_from(struct maker *m, uint32_t earlier, uint32_t row,
			       uint32_t column)
{
	struct number now = number_at(m, row, column);
	struct number then = number_at(m, earlier, column);

	if (number_before(then, now))
		return ROSE;
	if (number_before(now, then))
		return FELL;
	return now.qualifier == NUMBER_EXACT && then.qualifier == NUMBER_EXACT
		       ? STAYED
		       : CHANGES;
}

/* For each change, the nearest earlier occasion since which the figure changed
 * so. */
static void find_earlier(struct maker *m, uint32_t row, uint32_t column,
			 uint32_t *earlier)
{
	struct nearby near = nearby_back(m->group, row);
	uint32_t other;

	earlier[ROSE] = earlier[FELL] = earlier[STAYED] = INDEX_NONE;
	while (nearby_next(&near, &other)) {
		enum change change;

		if (importance_of_row(m->pack, m->group, other) <
			    FORM_WELL_KNOWN ||
		    maker_cell(m, other, column)->kind != VALUE_NUMBER ||
		    !series_comparable(m, column, row, other))
			continue;
		change = change_from(m, other, row, column);
		if (change != CHANGES && earlier[change] == INDEX_NONE)
			earlier[change] = other;
	}
}

static void set_options(struct maker *m, struct question *q, uint32_t n,
			enum change change)
{
	for (uint32_t i = 0; i < n; i++)
		q->options[i] = maker_phrase(m, answers[i]);
	q->n_options = n;
	q->keys = 1u << change;
	q->kind = n == CHANGES ? ASK_CHOICE : ASK_BOOL;
	answer_option(q);
}

/*
 * Between the elections of 2016 and 2021, did the number of seats rise or fall?
 * Where figures only rise, everybody guesses that they did: so both must have
 * happened, and that it stayed the same is an answer only where it did, too.
 */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = series_row(m->group, slot);
	uint32_t column = series_column(m->group, slot);
	uint32_t earlier[CHANGES];
	uint32_t n;
	enum change change;

	if (maker_cell(m, row, column)->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	find_earlier(m, row, column, earlier);
	if (earlier[ROSE] == INDEX_NONE || earlier[FELL] == INDEX_NONE)
		return maker_refuse(
			m, "no earlier figure is higher, or none is lower");
	if (!series_begin_timeless(m, q, row, column))
		return false;
	n = earlier[STAYED] == INDEX_NONE ? STAYED : CHANGES;
	change = (enum change)rng_below(&m->rng, n);
	answer_from(q, earlier[change]);
	series_between(m, row, earlier[change]);
	q->stem = maker_phrase(m, n == CHANGES ? "forms.series-change-same"
					       : "forms.series-change");
	q->explanation = series_both(m, column, row, earlier[change]);
	set_options(m, q, n, change);
	if (q->kind == ASK_BOOL)
		answer_disproves(q, PROOF_OUTSIDE, row, earlier[change]);
	return true;
}

const struct form form_series_change = {
	.id = "series-change",
	.label = "whether it rose or fell",
	.kind = FACT_SERIES,
	.asks = ASK_BOOL,
	.level = 1,
	.least = FORM_WELL_KNOWN,
	.slots = series_cells,
	.make = make,
};
