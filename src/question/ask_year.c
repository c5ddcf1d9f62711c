#include "question/ask_year.h"

#include "facts/facts.h"
#include "pack/date_words.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

#include <stdlib.h>

/* Years are asked the more exactly the nearer they are to our time: three years
 * between two options, and one more for each so many years before. */
enum {
	SPREAD = 3,
	OUR_TIME = 2000,
	SPREAD_YEARS = 25,
	STRETCH = 8, /* rows whose years are asked for beside each other */
	TRIES = 64
};

struct option {
	int year;
	uint32_t row; /* the first with it, or NONE */
};

struct years {
	struct option at[CHOICE_WRONG + 1];
	uint32_t n;
};

/* Adds a wrong one, unless there are enough. */
static void add_year(struct years *years, int year, uint32_t row, int key)
{
	if (year == key || years->n == CHOICE_WRONG)
		return;
	for (uint32_t i = 0; i < years->n; i++)
		if (years->at[i].year == year)
			return;
	years->at[years->n++] = (struct option){year, row};
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

static void add_row(const struct maker *m, struct years *years, uint32_t row,
		    uint32_t column, int key)
{
	struct date date;

	if (maker_cell_date(m, row, column, &date) && date_year(date))
		add_year(years, date_year(date), row, key);
}

/* Where a stretch of rows begins. */
static uint32_t start_of(const struct group *group, uint32_t stretch,
			 uint32_t stretches)
{
	uint64_t rows = (uint64_t)stretch * group->n_rows;

	return group->first_row +
	       (uint32_t)((rows + stretches - 1) / stretches);
}

/*
 * Years of other rows of the stretch in which this one lies. Each of them is
 * asked for beside the others, and the oftener the more rows have it: so
 * nothing tells which of them is asked for now.
 */
static void add_stretch(struct maker *m, struct years *years, uint32_t row,
			uint32_t column, int key)
{
	uint32_t n = m->group->n_rows;
	uint32_t stretches = n < STRETCH ? 1 : n / STRETCH;
	uint32_t stretch = (uint32_t)((uint64_t)(row - m->group->first_row) *
				      stretches / n);
	uint32_t first = start_of(m->group, stretch, stretches);
	uint32_t rows[2 * STRETCH];

	n = start_of(m->group, stretch + 1, stretches) - first;
	for (uint32_t i = 0; i < n; i++)
		rows[i] = first + i;
	rng_shuffle(&m->rng, rows, n);
	for (uint32_t i = 0; i < n; i++)
		add_row(m, years, rows[i], column, key);
}

/* Years of the nearest rows of other stretches. */
static void add_nearest(struct maker *m, struct years *years, uint32_t row,
			uint32_t column, int key)
{
	struct nearby near = nearby_from(m->group, row);
	uint32_t other;

	for (uint32_t i = 0; i < TRIES && nearby_next(&near, &other); i++)
		add_row(m, years, other, column, key);
}

static uint32_t count_below(const struct years *years, int key)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < years->n; i++)
		n += years->at[i].year < key;
	return n;
}

/* Any years, on the side of the key on which they give it every rank with the
 * same chance. None before the first, and none that is still to come. */
static void add_any(struct maker *m, struct years *years, int key)
{
	uint32_t below = rng_below(&m->rng, CHOICE_WRONG + 1);
	uint32_t spread = CHOICE_WRONG * spread_at(m, key);

	for (uint32_t i = 0; i < TRIES && years->n < CHOICE_WRONG; i++) {
		int away = 1 + (int)rng_below(&m->rng, spread);
		int year = date_year_plus(
			key, count_below(years, key) < below ? -away : away);

		if (year >= YEAR_LEAST && year <= last_year(m))
			add_year(years, year, INDEX_NONE, key);
	}
}

static int by_year(const void *left, const void *right)
{
	const struct option *a = left;
	const struct option *b = right;

	return (a->year > b->year) - (a->year < b->year);
}

static bool year_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t column, int key)
{
	struct years years = {.n = 0};

	add_stretch(m, &years, row, column, key);
	add_nearest(m, &years, row, column, key);
	add_any(m, &years, key);
	if (years.n < 2)
		return maker_refuse(
			m, "fewer than two other years are certainly wrong");
	years.at[years.n++] = (struct option){key, row};
	qsort(years.at, years.n, sizeof(*years.at), by_year);
	for (uint32_t i = 0; i < years.n; i++) {
		const struct option *option = &years.at[i];

		q->options[q->n_options++] = maker_year(m, option->year);
		if (option->year == key) {
			q->keys = 1u << i;
			continue;
		}
		q->proofs[i] = (struct proof){PROOF_OUTSIDE, row, option->row};
		q->is_close = q->is_close || abs(option->year - key) <= 1;
	}
	return true;
}

/* The next decades, centuries, or years as round, as numbers: there is no
 * century 0. */
static int number_plus(enum precision precision, int number, int n)
{
	if (precision == DATE_CENTURY)
		return date_year_plus(number, n);
	return number + (precision == DATE_DECADE ? 10 : 1) * n;
}

/* Years that are as round as the key, and that no "about" of both could mean.
 */
static int about_step(int year)
{
	return year % 1000 == 0	 ? 2000
	       : year % 100 == 0 ? 200
	       : year % 10 == 0	 ? 30
				 : 7;
}

static bool is_fair(const struct maker *m, struct date key, struct date other)
{
	struct civil first;
	struct civil last;
	struct civil key_first;
	struct civil key_last;

	return date_ends(other, &first, &last) &&
	       date_ends(key, &key_first, &key_last) &&
	       first.year <= last_year(m) &&
	       (date_before(other, key) || date_before(key, other)) &&
	       (key.precision != DATE_ABOUT ||
		about_step(date_number(other)) == about_step(date_number(key)));
}

/* Puts up to so many of them, the nearest first, on one side into `out`. */
static uint32_t take_spans(const struct maker *m, struct date key, int way,
			   int64_t *out)
{
	int number = date_number(key);
	int step = way * (key.precision == DATE_ABOUT ? about_step(number) : 1);
	uint32_t taken = 0;

	for (int i = 1; i < TRIES && taken < CHOICE_WRONG; i++) {
		int other = number_plus(key.precision, number, i * step);
		struct date date;

		if (date_of_number(key.precision, other, &date) &&
		    is_fair(m, key, date))
			out[taken++] = other;
	}
	return taken;
}

/* When? In the 1560s, in the 16th century, about 1560: as the fact says, and
 * what it certainly does not mean. The author's sentence may ask for a year. */
static bool ask_span(struct maker *m, struct question *q, uint32_t row,
		     struct date date)
{
	int64_t others[2 * CHOICE_WRONG];
	int64_t shown[OPTIONS_MOST];
	uint32_t n = take_spans(m, date, -1, others);

	n += take_spans(m, date, 1, others + n);
	choice_fix(m, date.first);
	if (!choice_ranked(m, q, date_number(date), others, n, 0, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		struct date other = date;

		date_of_number(date.precision, (int)shown[i], &other);
		q->options[i] = maker_date(m, other);
	}
	answer_option(q);
	answer_disproves(q, PROOF_OUTSIDE, row, INDEX_NONE);
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
	if (!year && date_number(date) && m->form->asks == ASK_CHOICE &&
	    !m->group->ask[ROLE_ON].len)
		return ask_span(m, q, row, date);
	if (!year)
		return maker_refuse(m, "the date does not lie in one year");
	answer_year(m, q, year);
	return m->form->asks != ASK_CHOICE ||
	       year_options(m, q, row, column, year);
}
