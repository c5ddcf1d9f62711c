#include "question/ask_number.h"

#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"
#include "question/unit_words.h"

#include <stdlib.h>

enum { FIGURES_MOST = 16, LONG_FIGURE = 10000 };

struct figures {
	struct number_range key; /* what may be right, and what is too near */
	int64_t least;		 /* no figure is smaller */
	int64_t most;		 /* no figure is larger */
	int64_t at[FIGURES_MOST];
	uint32_t n;
};

static void add_figure(struct figures *figures, struct number number)
{
	struct number_range range = number_range(number);
	bool apart = range.hi < figures->key.lo || figures->key.hi < range.lo;

	if (apart && number.lo >= figures->least &&
	    number.hi <= figures->most && figures->n < FIGURES_MOST)
		figures->at[figures->n++] = number.lo;
}

/* Is a figure of the other row measured against the same whole? */
static bool same_whole(const struct maker *m, uint32_t row, uint32_t other,
		       const struct column *column)
{
	if (column->out_of == INDEX_NONE)
		return true;
	return fact_same(m->pack, maker_cell(m, row, column->out_of),
			 maker_cell(m, other, column->out_of));
}

/* A figure of quite another size would be no option to think about. */
static bool similar(struct number a, struct number b)
{
	int64_t x = llabs(a.lo);
	int64_t y = llabs(b.lo);

	return x <= 5 * y && y <= 5 * x;
}

static void add_siblings(struct maker *m, struct figures *figures, uint32_t row,
			 uint32_t column, struct number key)
{
	const struct column *c = maker_column(m, column);
	struct nearby near = nearby_from(m->group, row);
	uint32_t other;

	while (figures->n < FIGURES_MOST / 2 && nearby_next(&near, &other)) {
		const struct value *cell = maker_cell(m, other, column);
		struct number number;

		if (cell->kind != VALUE_NUMBER || !same_whole(m, row, other, c))
			continue;
		number = pack_value_number(m->pack, cell);
		if (number.qualifier == key.qualifier &&
		    number.decimals == key.decimals && similar(number, key))
			add_figure(figures, number);
	}
}

/* The whole that a figure is a part of: 77 seats, 100 percent. */
static int64_t whole_of(const struct maker *m, uint32_t row,
			const struct column *column)
{
	const struct value *whole;

	if (column->type == COLUMN_PERCENT)
		return 100 * NUMBER_SCALE;
	if (column->out_of == INDEX_NONE)
		return INT64_MAX;
	whole = maker_cell(m, row, column->out_of);
	if (whole->kind != VALUE_NUMBER)
		return INT64_MAX;
	return pack_value_number(m->pack, whole).hi;
}

/* The size of the last digit that counts: 1,016,540 ends in a ten. */
static int64_t grain(struct number number)
{
	int64_t unit = NUMBER_SCALE;

	for (uint8_t i = 0; i < number.decimals; i++)
		unit /= 10;
	while (number.lo && number.lo % (unit * 10) == 0)
		unit *= 10;
	return unit;
}

/* Figures of the same make, from a tenth to a half away. */
static void add_fillers(struct maker *m, struct figures *figures,
			struct number key)
{
	static const int percent[] = {10, 25, 40, 60};
	int64_t unit = grain(key);

	for (uint32_t i = 0; i < sizeof(percent) / sizeof(*percent); i++) {
		uint32_t jitter = rng_below(&m->rng, 9);
		int64_t step = llabs(key.lo) / 1000 *
			       (percent[i] * 10 + (int)jitter * 5);
		struct number other = key;

		step = step / unit * unit;
		if (step < unit * (i + 1))
			step = unit * (i + 1);
		other.lo = other.hi = key.lo + step;
		add_figure(figures, other);
		other.lo = other.hi = key.lo - step;
		if (other.lo > 0 || figures->least < 0)
			add_figure(figures, other);
	}
}

/* All options have the make of the key: as many decimals, and as sure. */
static bool choose(struct maker *m, struct question *q,
		   const struct column *column, struct number key,
		   const struct figures *figures)
{
	int64_t shown[OPTIONS_MOST];

	if (!choice_ranked(m, q, key.lo, figures->at, figures->n, key.lo / 20,
			   shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		key.lo = key.hi = shown[i];
		q->options[i] = maker_number(m, column, key);
	}
	return true;
}

/* What is typed passes within the tolerance; an option stays twice as far. */
static int64_t too_near(struct maker *m, const struct column *column,
			struct number key)
{
	int64_t tolerance = answer_tolerance(m, column, key);

	return tolerance > 0 ? 2 * tolerance : 0;
}

/* A fact below zero has options on both sides of it. */
static struct figures figures_for(struct maker *m, uint32_t row,
				  uint32_t column, struct number key)
{
	const struct column *c = maker_column(m, column);
	struct figures figures = {
		.key = number_range(key),
		.least = key.lo < 0 ? INT64_MIN : 0,
		.most = whole_of(m, row, c),
	};

	figures.key.lo -= too_near(m, c, key);
	figures.key.hi += too_near(m, c, key);
	return figures;
}

bool number_is_typeable(struct number number)
{
	int64_t size = llabs(number.lo);
	int64_t round = 1;

	while (size / round >= 100)
		round *= 10;
	return !number.decimals &&
	       (size < LONG_FIGURE * NUMBER_SCALE || size % round == 0);
}

bool number_is_alone(struct maker *m, uint32_t row)
{
	if (m->group->completeness == COMPLETE_NO)
		return maker_refuse(m, "there may be other figures, too");
	return fact_alone(m->similarity, m->group, row, NUMBER_WHAT) ||
	       maker_refuse(m, "it has several figures");
}

/* A stem with the unit that is to be typed: "How long is the Nile, in
 * kilometres?" */
static struct str stem_in_unit(struct maker *m, const struct column *column,
			       struct str stem)
{
	struct unit_words words =
		unit_words(m->pack, m->phrases, m->arena, column);
	uint32_t n_placeholders = m->n_placeholders;

	if (!words.symbol.len || !words.many.len ||
	    str_find(stem, words.many) != SIZE_MAX ||
	    !str_eq(str_from(stem, stem.len - 1), STR("?")))
		return stem;
	maker_set_placeholder(m, "stem", str_head(stem, stem.len - 1));
	maker_set_placeholder(m, "unit", words.many);
	stem = maker_phrase(m, "parts.in-unit");
	m->n_placeholders = n_placeholders;
	return stem;
}

bool ask_number(struct maker *m, struct question *q, uint32_t row,
		uint32_t column)
{
	const struct column *c = maker_column(m, column);
	const struct value *cell = maker_cell(m, row, column);
	struct figures figures;
	struct number key;

	if (cell->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	key = pack_value_number(m->pack, cell);
	if (key.qualifier == NUMBER_DISPUTED)
		return maker_refuse(m, "the figure is disputed");
	if (key.qualifier == NUMBER_OVER || key.qualifier == NUMBER_ALMOST)
		return maker_refuse(m, "the figure is only a limit");
	answer_number(m, q, c, key);
	if (m->form->asks == ASK_TYPED && !number_is_typeable(key))
		return maker_refuse(m, "nobody knows the figure by heart");
	if (m->form->asks != ASK_CHOICE) {
		q->stem = stem_in_unit(m, c, q->stem);
		return key.qualifier == NUMBER_EXACT ||
		       maker_refuse(m, "the figure is not exact");
	}
	figures = figures_for(m, row, column, key);
	add_siblings(m, &figures, row, column, key);
	add_fillers(m, &figures, key);
	return choose(m, q, c, key, &figures);
}

bool ask_computed_number(struct maker *m, struct question *q, uint32_t column,
			 struct number key)
{
	const struct column *c = maker_column(m, column);
	struct figures figures = {.key = number_range(key), .most = INT64_MAX};

	answer_number(m, q, c, key);
	if (m->form->asks != ASK_CHOICE)
		return true;
	add_fillers(m, &figures, key);
	return choose(m, q, c, key, &figures);
}

bool number_other(struct maker *m, uint32_t row, uint32_t column,
		  struct number *out)
{
	struct number key =
		pack_value_number(m->pack, maker_cell(m, row, column));
	struct figures figures = figures_for(m, row, column, key);

	add_siblings(m, &figures, row, column, key);
	add_fillers(m, &figures, key);
	if (!figures.n)
		return false;
	*out = key;
	out->lo = out->hi = figures.at[rng_below(&m->rng, figures.n)];
	return true;
}
