#include "world.h"

#include <assert.h>

/* Stands for "any time later" where a date is open. */
enum { FAR = 40000 };

struct world world_make(const struct pack *pack)
{
	return (struct world){.pack = pack};
}

bool world_next(struct world *world)
{
	world->impossible = false;
	world->n_read = 0;
	if (!world->count++)
		return true;
	while (world->n_points) {
		struct point *last = &world->points[world->n_points - 1];

		if (++last->at < last->n)
			break;
		world->n_points--;
	}
	if (world->count > WORLDS_MOST)
		world->capped = world->n_points > 0;
	return world->n_points && !world->capped;
}

static void hint_day(struct world *world, int32_t day)
{
	for (int32_t near = day - 1; near <= day + 1; near++)
		if (world->n_days < HINTS_MOST)
			world->days[world->n_days++] = near;
}

void world_hint_date(struct world *world, struct date date)
{
	if (date.first != DATE_OPEN_PAST)
		hint_day(world, date.first);
	if (date.last != DATE_OPEN_FUTURE && date.last != date.first)
		hint_day(world, date.last);
}

void world_hint_figure(struct world *world, int64_t figure)
{
	for (int64_t near = figure - 1; near <= figure + 1; near++)
		if (world->n_figures < HINTS_MOST)
			world->figures[world->n_figures++] = near;
}

static struct point *find(struct world *world, struct point *like)
{
	for (uint32_t i = 0; i < world->n_read; i++) {
		struct point *point = &world->points[i];

		if (point->doubt == like->doubt && point->of == like->of &&
		    point->mark == like->mark)
			return point;
	}
	return NULL;
}

/* The value of a doubt in this world; `fresh` is copied if it is new. */
static int64_t settle(struct world *world, struct point *fresh)
{
	struct point *point = find(world, fresh);

	if (!point) {
		assert(world->n_read < POINTS_MOST);
		point = &world->points[world->n_read];
		if (world->n_read++ == world->n_points) {
			*point = *fresh;
			world->n_points++;
		}
		assert(point->of == fresh->of && point->mark == fresh->mark);
	}
	return point->values[point->at];
}

static void add_value(struct point *point, int64_t value)
{
	for (uint32_t i = 0; i < point->n; i++)
		if (point->values[i] == value)
			return;
	if (point->n < VALUES_MOST)
		point->values[point->n++] = value;
}

int32_t world_date(struct world *world, const void *of, struct date date)
{
	struct point point = {.doubt = DOUBT_DAY, .of = of};

	if (date.first == date.last)
		return date.first;
	if (date.first == DATE_OPEN_PAST)
		date.first = date.last - FAR;
	if (date.last == DATE_OPEN_FUTURE)
		date.last = date.first + FAR;
	add_value(&point, date.first);
	add_value(&point, date.last);
	for (uint32_t i = 0; i < world->n_days; i++)
		if (world->days[i] > date.first && world->days[i] < date.last)
			add_value(&point, world->days[i]);
	return (int32_t)settle(world, &point);
}

int32_t world_day(struct world *world, const struct value *cell)
{
	return world_date(world, cell, pack_value_date(cell));
}

int32_t world_after(struct world *world, const void *of, int32_t day)
{
	return world_date(
		world, of,
		(struct date){day, DATE_OPEN_FUTURE, DATE_RANGE, DATE_WHOLE});
}

int32_t world_before(struct world *world, const void *of, int32_t day)
{
	return world_date(
		world, of,
		(struct date){DATE_OPEN_PAST, day, DATE_RANGE, DATE_WHOLE});
}

/* 16 digits and their exponent, in one number: what is too large for a figure
 * without a power, and what is too fine. */
enum { LARGE = 200, FINE = 500, CODED_DIGITS = 16 };

static const int64_t coded = INT64_C(10000000000000000);

int64_t world_figure_code(int64_t figure, int8_t power)
{
	int64_t size = figure < 0 ? -figure : figure;
	int exponent = power - NUMBER_DECIMALS + CODED_DIGITS - 1;
	int64_t code;

	if (!power || !figure)
		return figure;
	for (; size < coded / 10; size *= 10)
		exponent--;
	for (; size >= coded; size /= 10)
		exponent++;
	code = ((exponent >= NUMBER_DIGITS ? LARGE : FINE) + exponent) * coded +
	       size;
	return figure < 0 ? -code : code;
}

/* Sets a figure above zero to its first 18 digits; returns their exponent. */
static int exponent_of(int64_t *size)
{
	int64_t above = *size / coded;
	int exponent = 17 - NUMBER_DECIMALS;

	if (above >= LARGE) {
		*size = *size % coded * 100;
		return (int)above -
		       (above >= FINE / 2 + LARGE / 2 ? FINE : LARGE);
	}
	for (; *size < 10 * coded; *size *= 10)
		exponent--;
	return exponent;
}

int world_figure_order(int64_t a, int64_t b)
{
	bool negative = a < 0;
	int x;
	int y;

	if (a == b || !a || !b || negative != (b < 0))
		return (a > b) - (a < b);
	a = negative ? -a : a;
	b = negative ? -b : b;
	x = exponent_of(&a);
	y = exponent_of(&b);
	x = x != y ? x - y : (a > b) - (a < b);
	return negative ? -x : x;
}

static void add_figures(const struct world *world, struct point *point,
			int8_t power, int64_t lo, int64_t hi)
{
	lo = world_figure_code(lo, power);
	hi = world_figure_code(hi, power);
	add_value(point, lo);
	add_value(point, hi);
	for (uint32_t i = 0; i < world->n_figures; i++)
		if (world_figure_order(world->figures[i], lo) > 0 &&
		    world_figure_order(world->figures[i], hi) < 0)
			add_value(point, world->figures[i]);
}

int64_t world_figure(struct world *world, const struct value *cell)
{
	struct number number = pack_value_number(world->pack, cell);
	struct point point = {.doubt = DOUBT_FIGURE, .of = cell};
	int64_t size = number.lo < 0 ? -number.lo : number.lo;
	int8_t power = number.power;

	switch (number.qualifier) {
	case NUMBER_EXACT:
		return world_figure_code(number.lo, power);
	case NUMBER_ABOUT:
		add_figures(world, &point, power, number.lo - size / 2,
			    number.lo + size / 2);
		add_value(&point, world_figure_code(number.lo, power));
		break;
	case NUMBER_OVER:
		add_figures(world, &point, power, number.lo + 1,
			    number.lo + size);
		break;
	case NUMBER_ALMOST:
		add_figures(world, &point, power, number.lo - size / 2,
			    number.lo - 1);
		break;
	case NUMBER_BETWEEN:
	case NUMBER_SPAN:
		add_figures(world, &point, power, number.lo, number.hi);
		break;
	case NUMBER_DISPUTED:
		add_value(&point, world_figure_code(number.lo, power));
		add_value(&point, world_figure_code(number.hi, power));
		break;
	}
	return settle(world, &point);
}

bool world_perhaps(struct world *world, enum doubt doubt, const void *of,
		   int64_t mark)
{
	struct point point = {.doubt = doubt, .of = of, .mark = mark};

	add_value(&point, 1);
	add_value(&point, 0);
	return settle(world, &point) != 0;
}

uint32_t world_meaning(struct world *world, const void *text, int64_t mark,
		       uint32_t n)
{
	struct point point = {.doubt = DOUBT_WORDS, .of = text, .mark = mark};

	if (n == 1)
		return 0;
	for (uint32_t i = 0; i < n; i++)
		add_value(&point, i);
	return (uint32_t)settle(world, &point);
}

/* The group that contains a cell. */
static const struct group *group_of(const struct pack *pack, uint32_t cell)
{
	for (uint32_t i = 0; i < pack->n_groups; i++) {
		const struct group *g = &pack->groups[i];

		if (cell - g->first_cell < g->n_rows * g->n_columns)
			return g;
	}
	return NULL;
}

static void add_place(const struct pack *pack, const struct value *cell,
		      struct strbuf *out)
{
	bool is_cell =
		cell >= pack->cells && cell < pack->cells + pack->n_cells;
	uint32_t index = is_cell ? (uint32_t)(cell - pack->cells) : 0;
	const struct group *group = is_cell ? group_of(pack, index) : NULL;
	uint32_t at = group ? index - group->first_cell : 0;

	if (!group) {
		strbuf_addz(out, "an end of the time");
		return;
	}
	strbuf_addf(
		out, STR_FMT ", line %u, " STR_FMT,
		STR_ARG(pack_text(pack, group->id)),
		pack->rows[group->first_row + at / group->n_columns].line,
		STR_ARG(pack_text(
			pack,
			pack_column(pack, group, at % group->n_columns)->id)));
}

static void add_day(struct strbuf *out, int64_t day)
{
	struct civil c = date_to_civil((int32_t)day);

	strbuf_addf(out, " is %04d-%02d-%02d", c.year, c.month, c.day);
}

static void describe(const struct world *world, const struct point *point,
		     struct strbuf *out)
{
	int64_t value = point->values[point->at];

	switch (point->doubt) {
	case DOUBT_DAY:
		add_place(world->pack, point->of, out);
		add_day(out, value);
		break;
	case DOUBT_FIGURE:
		add_place(world->pack, point->of, out);
		strbuf_addf(out, " is %lld.%04lld",
			    (long long)(value / NUMBER_SCALE),
			    (long long)(value % NUMBER_SCALE));
		break;
	case DOUBT_EDGE:
		strbuf_addf(out, "on the day of change it is %s",
			    value ? "the one" : "the other");
		break;
	case DOUBT_UNKNOWN:
		strbuf_addf(out, "what the pack does not say is %s",
			    value ? "so" : "not so");
		break;
	case DOUBT_WORDS:
		strbuf_addf(out, "the words mean no. %d", (int)value + 1);
		break;
	}
}

void world_describe(const struct world *world, struct strbuf *out)
{
	for (uint32_t i = 0; i < world->n_read; i++) {
		strbuf_addz(out, i ? "; " : "");
		describe(world, &world->points[i], out);
	}
	if (!world->n_read)
		strbuf_addz(out, "in every world");
}
