#include "question/any_time.h"

enum { MONTHS = 12, TRIES = 8 };

bool any_year(struct maker *m, struct date inside, struct date *year)
{
	int first = date_to_civil(inside.first).year;
	int last = date_to_civil(inside.last).year;

	if (date_of_year(first).first < inside.first)
		first = date_to_civil(date_of_year(first).last + 1).year;
	if (date_of_year(last).last > inside.last)
		last = date_to_civil(date_of_year(last).first - 1).year;
	if (first > last)
		return false;
	inside.first = date_of_year(first).first;
	inside.last = date_of_year(last).last;
	*year = date_of_year(date_to_civil(maker_any_day(m, inside)).year);
	return true;
}

/* The month of a day. */
static struct date month_of(int32_t day)
{
	struct civil civil = date_to_civil(day);
	struct date month = {.precision = DATE_MONTH};

	civil.day = 1;
	month.first = date_from_civil(civil);
	month.last = date_of_year(civil.year).last;
	if (++civil.month <= MONTHS)
		month.last = date_from_civil(civil) - 1;
	return month;
}

static bool any_month(struct maker *m, struct date inside, struct date *month)
{
	struct date first = month_of(inside.first);
	struct date last = month_of(inside.last);

	if (first.first < inside.first)
		first = month_of(first.last + 1);
	if (last.last > inside.last)
		last = month_of(last.first - 1);
	if (first.first > last.first)
		return false;
	inside.first = first.first;
	inside.last = last.last;
	*month = month_of(maker_any_day(m, inside));
	return true;
}

static bool has_one_name(const struct maker *m, uint32_t row, struct date when)
{
	uint32_t thing = row == INDEX_NONE
				 ? INDEX_NONE
				 : pack_subject(m->pack, m->group, row);

	return thing == INDEX_NONE ||
	       pack_thing_name_on(m->pack, thing, when).len;
}

struct date any_time(struct maker *m, uint32_t row, struct date inside)
{
	static bool (*const any[])(struct maker *, struct date,
				   struct date *) = {any_year, any_month};
	struct date when;

	for (size_t i = 0; i < sizeof(any) / sizeof(*any); i++)
		for (int tries = 0; tries < TRIES; tries++)
			if (any[i](m, inside, &when) &&
			    has_one_name(m, row, when))
				return when;
	return date_of_day(maker_any_day(m, inside));
}
