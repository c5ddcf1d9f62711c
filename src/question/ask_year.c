#include "question/ask_year.h"

#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

/* Years are asked the more exactly the nearer they are to our time: three years
 * between two options, and one more for each so many years before. */
enum {
	SPREAD = 3,
	OUR_TIME = 2000,
	SPREAD_YEARS = 25,
	KNOWN_SPREADS = 10,
	YEARS_MOST = 24,
	ROWS_SEEN = 64
};

struct years {
	int64_t at[YEARS_MOST];
	uint32_t rows[YEARS_MOST]; /* the first with each, or NONE */
	uint32_t n;
};

static void add_year(struct years *years, int year, uint32_t row)
{
	for (uint32_t i = 0; i < years->n; i++)
		if (years->at[i] == year)
			return;
	if (years->n < YEARS_MOST) {
		years->rows[years->n] = row;
		years->at[years->n++] = year;
	}
}

/* The latest year that makes a fair option. */
static int last_year(const struct maker *m)
{
	return m->pack->meta.has_as_of
		       ? date_to_civil(m->pack->meta.as_of.last).year
		       : YEAR_MOST;
}

/* How far apart two options may be. */
static uint32_t spread_at(const struct maker *m, int key)
{
	int spread = key < OUR_TIME ? SPREAD + (OUR_TIME - key) / SPREAD_YEARS
				    : SPREAD;
	int room = (last_year(m) - key) / CHOICE_WRONG;

	if (spread > room)
		spread = room;
	return spread > 1 ? (uint32_t)spread : 1;
}

/* The years of other rows, which are asked for, too, so that being offered is
 * no sign of being right. */
static struct years years_nearby(const struct maker *m, uint32_t row,
				 uint32_t column)
{
	struct nearby near = nearby_from(m->group, row);
	struct years years = {.n = 0};
	uint32_t other;

	for (uint32_t i = 0; i < ROWS_SEEN && nearby_next(&near, &other); i++) {
		struct date date;

		if (maker_cell_date(m, other, column, &date) && date_year(date))
			add_year(&years, date_year(date), other);
	}
	return years;
}

/* The next year on one side: the nearest of `known` that is not too far, else a
 * random one. */
static int step_from(struct maker *m, const struct years *known, int year,
		     int side, uint32_t spread)
{
	int64_t most = (int64_t)spread * KNOWN_SPREADS;
	int64_t best = most + 1;

	for (uint32_t i = 0; i < known->n; i++) {
		int64_t away = (known->at[i] - year) * side;

		if (away > 0 && away < best)
			best = away;
	}
	if (best > most)
		best = 1 + rng_below(&m->rng, spread);
	return date_year_plus(year, side * (int)best);
}

/*
 * Years on both sides of the key: whichever of them were the key, they would
 * look much the same. None before the year 1, and none in the future.
 */
static struct years years_around(struct maker *m, const struct years *known,
				 int key)
{
	uint32_t spread = spread_at(m, key);
	struct years years = {.n = 0};
	int earlier = key;
	int later = key;

	for (uint32_t i = 0; i < CHOICE_WRONG; i++) {
		later = step_from(m, known, later, 1, spread);
		earlier = step_from(m, known, earlier, -1, spread);
		if (later <= last_year(m))
			add_year(&years, later, INDEX_NONE);
		if (earlier >= YEAR_LEAST)
			add_year(&years, earlier, INDEX_NONE);
	}
	return years;
}

/* The row that gave a year, or NONE. */
static uint32_t row_of(const struct years *years, int64_t year)
{
	for (uint32_t i = 0; i < years->n; i++)
		if (years->at[i] == year)
			return years->rows[i];
	return INDEX_NONE;
}

static bool year_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t column, int key)
{
	struct years known = years_nearby(m, row, column);
	struct years years = years_around(m, &known, key);
	int64_t shown[OPTIONS_MOST];

	if (!choice_ranked(m, q, key, years.at, years.n, 1, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		q->options[i] = maker_year(m, (int)shown[i]);
		if (!(q->keys >> i & 1))
			q->proofs[i] = (struct proof){PROOF_OUTSIDE, row,
						      row_of(&known, shown[i])};
	}
	return true;
}

bool ask_year(struct maker *m, struct question *q, uint32_t row,
	      uint32_t column)
{
	struct date date;
	int year;

	if (!maker_cell_date(m, row, column, &date))
		return maker_refuse(m, "it has no date");
	year = date_year(date);
	if (!year)
		return maker_refuse(m, "the date does not lie in one year");
	answer_year(m, q, year);
	return m->form->asks != ASK_CHOICE ||
	       year_options(m, q, row, column, year);
}
