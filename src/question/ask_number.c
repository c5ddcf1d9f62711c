#include "question/ask_number.h"

#include "base/mention.h"
#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"
#include "question/unit_words.h"

#include <stdlib.h>

enum { FIGURES_MOST = 2 * CHOICE_WRONG, LONG_FIGURE = 10000 };

/* How far the powers of ten of two options are apart. */
enum { POWER_STEP_MOST = 2, POWER_MOST = NUMBER_EXPONENT_MOST + 20 };

struct figures {
	struct number_range
		key;   /* what may be right, or is too near to be wrong */
	int64_t width; /* of each: that of a span, else 0 */
	int64_t least; /* no figure is smaller */
	int64_t most;  /* no figure is larger */
	int64_t at[FIGURES_MOST];
	uint32_t n;
};

static void add_figure(struct figures *figures, struct number number)
{
	struct number_range range = number_range(number);
	bool apart = range.hi < figures->key.lo || figures->key.hi < range.lo;

	for (uint32_t i = 0; figures->width && i < figures->n; i++)
		apart = apart &&
			llabs(figures->at[i] - number.lo) > figures->width;
	if (apart && number.lo >= figures->least &&
	    number.hi <= figures->most && figures->n < FIGURES_MOST)
		figures->at[figures->n++] = number.lo;
}

/* A column whose unit is % may be one of growth; but a figure up to 100 then
 * has no option above it, which would be absurd for a share. */
static bool is_percentage(const struct maker *m, const struct column *column,
			  struct number key)
{
	const struct unit *unit = &column->unit;
	struct str sign = pack_text(m->pack, unit->symbol.len ? unit->symbol
							      : unit->many);

	return column->type == COLUMN_PERCENT ||
	       (str_eq(sign, STR("%")) && key.lo >= 0 &&
		key.hi <= 100 * NUMBER_SCALE);
}

/* The whole that a figure is a part of: 77 seats, 100 percent. */
static int64_t whole_of(const struct maker *m, uint32_t row,
			const struct column *column, struct number key)
{
	const struct value *whole;

	if (is_percentage(m, column, key))
		return 100 * NUMBER_SCALE;
	if (column->out_of == INDEX_NONE)
		return INT64_MAX;
	whole = maker_cell(m, row, column->out_of);
	if (whole->kind != VALUE_NUMBER)
		return INT64_MAX;
	return pack_value_number(m->pack, whole).hi;
}

/* The unit of the last digit that is not 0: 10 of 1,016,540. */
static int64_t grain(struct number number)
{
	int64_t unit = NUMBER_SCALE;

	for (uint8_t i = 0; i < number.decimals; i++)
		unit /= 10;
	if (number.power)
		unit = 1;
	while (number.lo && number.lo % (unit * 10) == 0)
		unit *= 10;
	return unit;
}

/* By how many percent a figure is larger than the next smaller one; of a part,
 * by how many its odds are. And the least distance of two parts, in percent of
 * the whole, unless they are small. */
enum { RATIO_LEAST = 50, RATIO_MOST = 60, APART = 3, SMALL = 9 };

static bool is_part(const struct figures *figures)
{
	return figures->least >= 0 && figures->most < INT64_MAX;
}

/* figure * by / of, where figure * by would be too large. */
static int64_t times(int64_t figure, int64_t by, int64_t of)
{
	return figure / of * by + figure % of * by / of;
}

/* From 50 to 60 of 100, from 90 to 93: no figure of a part may be more than the
 * whole, and near the whole it is the remainder that tells two apart. */
static int64_t part_step(const struct figures *figures, int64_t part, bool up,
			 int64_t percent)
{
	int64_t whole = figures->most;
	int64_t mille = part / (whole / 1000);
	int64_t other = up ? mille : 1000 - mille;
	int64_t step =
		times(whole - part, percent * mille, 100000 + percent * other);
	int64_t apart = whole / 100 * APART;

	return part < whole / 100 * SMALL || step > apart ? step : apart;
}

/* By so many percent a size grows, or it shrinks to what would have grown so.
 */
static int64_t size_step(int64_t size, bool grows, int64_t percent)
{
	return size / (grows ? 100 : 100 + percent) * percent;
}

/* Below zero the distance from the least figure counts too: of -269 °C, that
 * from absolute zero. */
static int64_t figure_step(const struct figures *figures, int64_t figure,
			   bool up, int64_t percent)
{
	int64_t step = size_step(llabs(figure), (figure > 0) == up, percent);
	int64_t above;

	if (is_part(figures) && figure > 0 && figure < figures->most)
		return part_step(figures, figure, up, percent);
	if (figure >= 0 || figures->least == INT64_MIN)
		return step;
	above = size_step(figure - figures->least, up, percent);
	return above < step ? above : step;
}

static int64_t figure_plus(struct maker *m, const struct figures *figures,
			   int64_t figure, bool up, int64_t unit)
{
	int64_t percent =
		RATIO_LEAST + rng_below(&m->rng, RATIO_MOST - RATIO_LEAST + 1);
	int64_t step = figure_step(figures, figure, up, percent) / unit * unit;

	if (step < unit)
		step = unit;
	figure += up ? step : -step;
	/* No option is rounder than the others. */
	if (figure && figure % (10 * unit) == 0)
		figure += up ? unit : -unit;
	return figure;
}

/*
 * Figures like the key on both sides of it, at random distances: whichever of
 * them were the key, they would look the same.
 */
static void add_fillers(struct maker *m, struct figures *figures,
			struct number key)
{
	int64_t unit = grain(key);
	struct number above = key;
	struct number below = key;

	choice_fix(m, key.lo);
	above.power = below.power = 0;
	for (uint32_t i = 0; i < CHOICE_WRONG; i++) {
		above.lo = figure_plus(m, figures, above.lo, true, unit);
		above.hi = above.lo + figures->width;
		below.lo = figure_plus(m, figures, below.lo, false, unit);
		below.hi = below.lo + figures->width;
		if (llabs(above.lo) > INT64_MAX / 8 ||
		    llabs(below.lo) > INT64_MAX / 8)
			return;
		add_figure(figures, above);
		add_figure(figures, below);
	}
}

/* How many powers of ten apart two ranges are at least, so that no figure lies
 * in both: 1 for 2 to 5, 3 for 1 to 100. */
static int64_t powers_apart(struct number key)
{
	int64_t least = llabs(key.lo) < llabs(key.hi) ? key.lo : key.hi;
	int64_t most = llabs(key.lo + key.hi - least);
	int64_t powers = 1;

	for (least = llabs(least); most / least >= 10; most /= 10)
		powers++;
	return powers;
}

/* All options are the key with another power of ten, a row of them: nobody
 * knows both, and no other digits would look as likely. */
static bool choose_power(struct maker *m, struct question *q,
			 const struct column *column, struct number key)
{
	int64_t others[FIGURES_MOST];
	int64_t shown[OPTIONS_MOST];
	uint32_t n = 0;
	int64_t step;

	if (key.lo <= 0 && key.hi >= 0)
		return maker_refuse(
			m, "a range across zero has no like beside it");
	choice_fix(m, key.lo);
	step = powers_apart(key) + rng_below(&m->rng, POWER_STEP_MOST);
	for (uint32_t i = 0; i < FIGURES_MOST; i++) {
		int64_t power = key.power +
				(i % 2 ? 1 : -1) * step * ((int64_t)i / 2 + 1);

		if (llabs(power) <= POWER_MOST)
			others[n++] = power;
	}
	if (!choice_ranked(m, q, key.power, others, n, 0, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		key.power = (int8_t)shown[i];
		q->options[i] = maker_number(m, column, key);
	}
	return true;
}

/* All options are written like the key: as many decimals, and as certain. */
static bool choose(struct maker *m, struct question *q,
		   const struct column *column, struct number key,
		   const struct figures *figures)
{
	int64_t shown[OPTIONS_MOST];

	if (!choice_ranked(m, q, key.lo, figures->at, figures->n, key.lo / 20,
			   shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		key.lo = shown[i];
		key.hi = key.lo + figures->width;
		q->options[i] = maker_number(m, column, key);
	}
	return true;
}

/* A typed figure is right within the tolerance; an option is at least twice as
 * far away. */
static int64_t too_near(struct maker *m, const struct column *column,
			struct number key)
{
	int64_t tolerance = answer_tolerance(m, column, key);

	return tolerance > 0 ? 2 * tolerance : 0;
}

/* A fact below zero has options on both sides of zero. */
static struct figures figures_for(struct maker *m, uint32_t row,
				  uint32_t column, struct number key)
{
	const struct column *c = maker_column(m, column);
	struct unit_words unit = unit_words(m->pack, m->phrases, m->arena, c);
	struct figures figures = {
		.width = key.hi - key.lo,
		.least = key.lo < 0 && !key.power ? unit_least(&unit)
			 : key.lo < 0		  ? INT64_MIN
						  : 0,
		.most = key.power ? INT64_MAX : whole_of(m, row, c, key),
	};
	int64_t near = too_near(m, c, key);

	key.power = 0; /* all of them have that of the key */
	figures.key = number_range(key);
	figures.key.lo -= near;
	figures.key.hi += near;
	return figures;
}

/* Ranges in a row, from the one beside the key on. */
struct ranges {
	int64_t lo[FIGURES_MOST];
	int64_t hi[FIGURES_MOST];
	uint32_t n;
};

/* The figure `lo` of `hi` as the key has it, in whole units: the range from 30
 * to 50 beside that from 60 to 100. Below zero all are as wide. */
static int64_t other_end(struct number key, int64_t end, bool up, int64_t unit)
{
	double ratio = (double)key.lo / (double)key.hi;
	double other = (double)end * (up ? 1 / ratio : ratio);
	int64_t width = key.hi - key.lo;

	if (key.lo <= 0)
		return up ? end + width : end - width;
	return other > (double)INT64_MAX / 8
		       ? INT64_MAX / 8
		       : (int64_t)(other / (double)unit + 0.5) * unit;
}

/* Adds those on one side of the key, each next to the one before. */
static void add_ranges(struct ranges *ranges, const struct figures *figures,
		       struct number key, int64_t unit, bool up)
{
	struct number next = key;

	for (uint32_t i = 0; i < CHOICE_WRONG; i++) {
		int64_t near = up ? next.hi + unit : next.lo - unit;
		int64_t far = other_end(key, near, up, unit);

		next.lo = up ? near : far;
		next.hi = up ? far : near;
		if (next.lo >= next.hi || next.lo < figures->least ||
		    next.hi > figures->most || llabs(far) >= INT64_MAX / 8)
			return;
		ranges->lo[ranges->n] = next.lo;
		ranges->hi[ranges->n++] = next.hi;
	}
}

/* Is there too little room beside a range for others as wide? */
static bool is_wide(struct number key)
{
	return key.qualifier == NUMBER_SPAN &&
	       key.hi - key.lo > llabs(key.lo) / 3;
}

/* Wide ranges stand beside others of the same proportion. */
static bool choose_range(struct maker *m, struct question *q,
			 const struct column *column, struct number key,
			 const struct figures *figures)
{
	struct number high = {
		.lo = key.hi, .decimals = key.decimals, .power = key.power};
	int64_t unit = grain(key) < grain(high) ? grain(key) : grain(high);
	struct ranges ranges = {.n = 0};
	int64_t shown[OPTIONS_MOST];

	choice_fix(m, key.lo);
	add_ranges(&ranges, figures, key, unit, false);
	add_ranges(&ranges, figures, key, unit, true);
	if (!choice_ranked(m, q, key.lo, ranges.lo, ranges.n, 0, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		struct number option = key;

		for (uint32_t j = 0; j < ranges.n; j++)
			if (ranges.lo[j] == shown[i]) {
				option.lo = ranges.lo[j];
				option.hi = ranges.hi[j];
			}
		q->options[i] = maker_number(m, column, option);
	}
	return true;
}

static bool choose_figure(struct maker *m, struct question *q, uint32_t row,
			  uint32_t column, struct number key)
{
	const struct column *c = maker_column(m, column);
	struct figures figures;

	if (key.is_scientific)
		return choose_power(m, q, c, key);
	figures = figures_for(m, row, column, key);
	if (is_wide(key) && too_near(m, c, key) == 0)
		return choose_range(m, q, c, key, &figures);
	add_fillers(m, &figures, key);
	return choose(m, q, c, key, &figures);
}

bool number_is_typeable(struct number number)
{
	int64_t size = llabs(number.lo);
	int64_t round = 1;

	if (number.is_scientific)
		return number.hi == number.lo && size < LONG_FIGURE;
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

/* Is it a unit of measure? What is counted says so itself: "number of seats".
 */
static bool is_measured(const struct column *column,
			const struct unit_words *words)
{
	return words->symbol.len || column->type == COLUMN_NUMBER;
}

/* A stem with the unit that is to be typed: "How long is the Nile, in
 * kilometres?" */
static struct str stem_in_unit(struct maker *m, const struct column *column,
			       struct str stem)
{
	struct unit_words words =
		unit_words(m->pack, m->phrases, m->arena, column);
	struct str unit = words.many.len ? words.many : words.symbol;
	uint32_t n_placeholders = m->n_placeholders;

	if (!unit.len || !is_measured(column, &words) || mentions(stem, unit) ||
	    !str_eq(str_from(stem, stem.len - 1), STR("?")))
		return stem;
	maker_set_placeholder(m, "stem", str_head(stem, stem.len - 1));
	maker_set_placeholder(m, "unit", unit);
	stem = maker_phrase(m, "parts.in-unit");
	m->n_placeholders = n_placeholders;
	return stem;
}

bool ask_number(struct maker *m, struct question *q, uint32_t row,
		uint32_t column)
{
	const struct column *c = maker_column(m, column);
	const struct value *cell = maker_cell(m, row, column);
	struct number key;

	if (cell->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	key = pack_value_number(m->pack, cell);
	if (key.qualifier == NUMBER_BETWEEN)
		return maker_refuse(m, "only its bounds are known");
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
	if (!choose_figure(m, q, row, column, key))
		return false;
	answer_disproves(q, PROOF_OUTSIDE, row, INDEX_NONE);
	return true;
}

bool ask_computed_number(struct maker *m, struct question *q, uint32_t column,
			 struct number key)
{
	const struct column *c = maker_column(m, column);
	struct figures figures = {
		.key = number_range(key),
		.least = 1,
		.most = whole_of(m, m->row, c, key),
	};

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
	struct figures figures;

	*out = key;
	if (key.is_scientific) {
		int8_t step = (int8_t)(1 + rng_below(&m->rng, POWER_STEP_MOST));

		out->power = (int8_t)(key.power +
				      (rng_below(&m->rng, 2) ? step : -step));
		return true;
	}
	figures = figures_for(m, row, column, key);
	add_fillers(m, &figures, key);
	if (!figures.n)
		return false;
	out->lo = out->hi = figures.at[rng_below(&m->rng, figures.n)];
	return true;
}
