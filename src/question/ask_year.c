#include "question/ask_year.h"

#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/form.h"

enum { YEARS_MOST = 16, FILLERS = 4 };

struct years {
	int64_t at[YEARS_MOST];
	uint32_t n;
};

static void add_year(struct years *years, int year)
{
	if (years->n < YEARS_MOST)
		years->at[years->n++] = year;
}

/* The latest year that makes a fair option. */
static int last_year(const struct maker *m)
{
	return m->pack->meta.has_as_of
		       ? date_to_civil(m->pack->meta.as_of.last).year
		       : YEAR_MOST;
}

/* Years next to the key, the nearest first: none before the first year, and
 * none that is still to come. */
static void add_fillers(const struct maker *m, struct years *years, int key)
{
	for (int step = 1; step <= FILLERS; step++) {
		int later = date_year_plus(key, step);
		int earlier = date_year_plus(key, -step);

		if (later <= last_year(m))
			add_year(years, later);
		if (earlier >= YEAR_LEAST)
			add_year(years, earlier);
	}
}

static bool year_options(struct maker *m, struct question *q, uint32_t row,
			 uint32_t column, int key)
{
	struct years years = {.n = 0};
	struct nearby near = nearby_from(m->group, row);
	int64_t shown[OPTIONS_MOST];
	uint32_t other;

	while (nearby_next(&near, &other) && years.n < YEARS_MOST / 2) {
		struct date date;

		if (maker_cell_date(m, other, column, &date) &&
		    date_year(date) && date_year(date) != key)
			add_year(&years, date_year(date));
	}
	add_fillers(m, &years, key);
	if (!choice_ranked(m, q, key, years.at, years.n, 1, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++)
		q->options[i] = maker_year(m, (int)shown[i]);
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
