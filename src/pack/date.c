#include "pack/date.h"

#include <assert.h>

enum { YEAR_DAYS = 366 };

/* Astronomers call 1 BC year 0, which makes years countable. */
static int astronomical(int year)
{
	return year < 0 ? year + 1 : year;
}

static int historical(int year)
{
	return year <= 0 ? year - 1 : year;
}

int date_year_plus(int year, int n)
{
	return historical(astronomical(year) + n);
}

/* Rounds down, also below 0. */
static int floor_ratio(int a, int b)
{
	return a >= 0 ? a / b : (a - b + 1) / b;
}

int32_t date_from_civil(struct civil c)
{
	int year = astronomical(c.year) - (c.month <= 2);
	int era = floor_ratio(year, 400);
	int year_of_era = year - era * 400;
	int month = c.month > 2 ? c.month - 3 : c.month + 9;
	int day_of_year = (153 * month + 2) / 5 + c.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
			 year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct civil date_to_civil(int32_t day)
{
	int shifted = day + 719468;
	int era = floor_ratio(shifted, 146097);
	int day_of_era = shifted - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
			   day_of_era / 146096) /
			  365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 -
					year_of_era / 100);
	int month = (5 * day_of_year + 2) / 153;
	struct civil civil = {
		.year = historical(year_of_era + era * 400 + (month >= 10)),
		.month = month < 10 ? month + 3 : month - 9,
		.day = day_of_year - (153 * month + 2) / 5 + 1,
	};

	assert(day > DAY_LEAST - YEAR_DAYS && day < DAY_MOST + YEAR_DAYS);
	return civil;
}

bool date_civil_exists(struct civil c)
{
	static const int days[] = {31, 28, 31, 30, 31, 30,
				   31, 31, 30, 31, 30, 31};
	int year = astronomical(c.year);
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	if (!c.year || c.year < YEAR_LEAST || c.year > YEAR_MOST ||
	    c.month < 1 || c.month > 12)
		return false;
	return c.day >= 1 &&
	       c.day <= days[c.month - 1] + (c.month == 2 && leap);
}

bool date_first_day(struct date date, int32_t *day)
{
	if (date.first == DATE_OPEN_PAST || date_is_ongoing(date))
		return false;
	*day = date.first;
	return true;
}

bool date_last_day(struct date date, int32_t *day)
{
	if (date.last == DATE_OPEN_FUTURE)
		return false;
	*day = date.last;
	return true;
}

bool date_ends(struct date date, struct civil *first, struct civil *last)
{
	if (date_is_open(date))
		return false;
	*first = date_to_civil(date.first);
	*last = date_to_civil(date.last);
	return true;
}

enum precision date_ends_precision(struct civil first, struct civil last)
{
	struct civil next = last;

	next.day++;
	if (first.day != 1 || date_civil_exists(next))
		return DATE_DAY;
	return first.month == 1 && last.month == 12 ? DATE_YEAR : DATE_MONTH;
}

bool date_length(struct date date, int32_t *days)
{
	if (date_is_open(date))
		return false;
	*days = date.last - date.first + 1;
	return true;
}

bool date_apart(struct date from, struct date to, int32_t *fewest,
		int32_t *most)
{
	if (date_is_open(from) || date_is_open(to))
		return false;
	*fewest = to.first - from.last;
	*most = to.last - from.first;
	return true;
}

bool date_between(struct date from, struct date to, struct date *between)
{
	/* An open end on this side lies beyond all days of the other date. */
	if (from.last >= to.first || to.first == DATE_OPEN_FUTURE ||
	    to.first - from.last == 1)
		return false;
	*between = (struct date){from.last + 1, to.first - 1, DATE_RANGE,
				 DATE_WHOLE};
	return true;
}

int date_year(struct date date)
{
	struct civil first;
	struct civil last;

	return date_ends(date, &first, &last) && first.year == last.year
		       ? first.year
		       : 0;
}

bool date_before(struct date a, struct date b)
{
	return a.last < b.first;
}

struct date date_of_year(int year)
{
	return (struct date){date_from_civil((struct civil){year, 1, 1}),
			     date_from_civil((struct civil){year, 12, 31}),
			     DATE_YEAR, DATE_WHOLE};
}

struct date date_of_day(int32_t day)
{
	return (struct date){day, day, DATE_DAY, DATE_WHOLE};
}
