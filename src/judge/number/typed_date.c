#include "judge/number/typed_date.h"

#include "judge/number/typed_date_parts.h"
#include "pack/date.h"

#include <string.h>

enum { MONTHS = 12 };

/* With an era a year may have any number of digits; without one, two digits are
 * short for a year of another century. */
static bool set_year(struct when *when, const struct typed_date_figure *figure)
{
	if (figure->digits > 4 || (figure->digits < 2 && !figure->era))
		return false;
	when->year = figure->value;
	when->has_year = true;
	when->short_year = figure->digits == 2 && !figure->era;
	when->apostrophe = figure->apostrophe;
	return !figure->ordinal || figure->digits > 2;
}

static bool set_day(struct when *when, const struct typed_date_figure *figure)
{
	when->day = figure->value;
	return figure->digits <= 2 && figure->value >= 1 && figure->value <= 31;
}

static bool is_year_like(const struct typed_date_figure *figure)
{
	return figure->digits >= 3 || figure->apostrophe || figure->era ||
	       (figure->digits == 2 && figure->value > 31);
}

/* 17-18 October 2013 */
static bool set_days(struct when *when, const struct typed_date_parts *parts)
{
	const struct typed_date_figure *figures = parts->figures;

	when->last_day = figures[1].value;
	return figures[1].before == '-' && figures[1].digits <= 2 &&
	       figures[1].value > figures[0].value &&
	       set_day(when, &figures[0]) && set_year(when, &figures[2]) &&
	       !when->short_year;
}

static bool with_month_word(struct when *when,
			    const struct typed_date_parts *parts)
{
	const struct typed_date_figure *figures = parts->figures;

	when->month = parts->month;
	switch (parts->n) {
	case 0:
		return true;
	case 1:
		return is_year_like(&figures[0]) ? set_year(when, &figures[0])
						 : set_day(when, &figures[0]);
	case 2:
		if (is_year_like(&figures[0]) && !is_year_like(&figures[1]))
			return set_year(when, &figures[0]) &&
			       set_day(when, &figures[1]);
		return set_day(when, &figures[0]) &&
		       set_year(when, &figures[1]);
	default:
		return set_days(when, parts);
	}
}

static bool fits_month(const struct typed_date_figure *figure)
{
	return figure->digits <= 2 && figure->value >= 1 &&
	       figure->value <= MONTHS;
}

static bool fits_day(const struct typed_date_figure *figure)
{
	return figure->digits <= 2 && figure->value >= 1 && figure->value <= 31;
}

static bool set_day_month(struct when *when,
			  const struct typed_date_figure *day,
			  const struct typed_date_figure *month)
{
	when->day = day->value;
	when->month = month->value;
	return fits_day(day) && fits_month(month);
}

/* Day first, but with slashes or dashes month first is possible, too. */
static bool set_either(struct when *when, const struct typed_date_figure *a,
		       const struct typed_date_figure *b)
{
	bool dotted = b->before == '.' || b->before == ' ';

	if (!dotted && !fits_month(b) && fits_month(a))
		return set_day_month(when, b, a);
	when->either_order = !dotted && fits_month(a) && fits_day(b);
	return set_day_month(when, a, b);
}

static bool part_evenly(const struct typed_date_parts *parts)
{
	int32_t second = parts->figures[1].before;
	int32_t third = parts->figures[2].before;

	if (!second || !strchr("./- ", (int)second))
		return false;
	return parts->n < 3 || third == second ||
	       (third == ' ' && second == '.');
}

static bool three_figures(struct when *when,
			  const struct typed_date_parts *parts)
{
	const struct typed_date_figure *f = parts->figures;

	if (f[0].digits >= 3 || (f[0].era && !f[2].era))
		return set_year(when, &f[0]) &&
		       set_day_month(when, &f[2], &f[1]);
	if (f[0].digits == 2 && f[0].value > 31 && f[2].digits == 2) {
		when->year_first = true;
		return set_year(when, &f[0]) &&
		       set_day_month(when, &f[2], &f[1]);
	}
	return set_year(when, &f[2]) && set_either(when, &f[0], &f[1]);
}

/* 2006-07 and 2006/7 may be two consecutive years. */
static bool is_next_year(const struct typed_date_figure *year,
			 const struct typed_date_figure *next)
{
	int base = next->digits == 1 ? 10 : 100;

	return next->before != '.' && (year->value + 1) % base == next->value;
}

static bool two_figures(struct when *when, const struct typed_date_parts *parts)
{
	const struct typed_date_figure *f = parts->figures;

	if (f[0].digits >= 3 || f[0].era) {
		when->month = f[1].value;
		when->season = is_next_year(&f[0], &f[1]);
		return f[1].before != ' ' &&
		       (f[1].before != '.' || f[1].digits == 2) &&
		       fits_month(&f[1]) && set_year(when, &f[0]);
	}
	if (f[1].digits >= 3 || f[1].era) {
		when->month = f[0].value;
		return fits_month(&f[0]) && set_year(when, &f[1]);
	}
	return set_either(when, &f[0], &f[1]);
}

/* 19990212 or 12021999 */
static bool compact(struct when *when, int value)
{
	struct civil iso = {value / 10000, value / 100 % 100, value % 100};
	struct civil day_first = {value % 10000, value / 10000 % 100,
				  value / 1000000};
	struct civil civil = iso;

	if (iso.year < 1000 || !date_civil_exists(iso))
		civil = day_first;
	when->year = civil.year;
	when->month = civil.month;
	when->day = civil.day;
	when->has_year = true;
	return civil.year >= 1000 && date_civil_exists(civil);
}

static bool one_figure(struct when *when,
		       const struct typed_date_figure *figure)
{
	if (figure->digits == 8)
		return compact(when, figure->value);
	if (figure->digits == 3 || figure->digits == 4 || figure->apostrophe ||
	    figure->era)
		return set_year(when, figure);
	when->day = figure->value;
	when->short_year = figure->digits <= 2 && !figure->ordinal;
	when->one_digit = figure->digits == 1;
	when->year = figure->value;
	return figure->digits <= 2;
}

static bool without_month_word(struct when *when,
			       const struct typed_date_parts *parts)
{
	if (parts->n == 1)
		return one_figure(when, &parts->figures[0]);
	if (!part_evenly(parts))
		return false;
	return parts->n == 2 ? two_figures(when, parts)
			     : three_figures(when, parts);
}

/* Does the day exist, in some year if the year is open? */
static bool exists(const struct when *when)
{
	bool has_year = when->has_year && !when->short_year;
	int year = has_year ? when->year : 2000;
	int month = when->month && when->day ? when->month : 1;
	int day = when->month && when->day ? when->day : 1;

	return date_civil_exists((struct civil){year, month, day}) &&
	       (!when->last_day ||
		date_civil_exists((struct civil){year, month, when->last_day}));
}

/* There is no year 0: AD 1 follows 1 BC, which is astronomical year 0. */
static void count_era(struct when *when, const struct typed_date_parts *parts)
{
	if (parts->negative)
		when->year = -when->year - 1;
	else if (parts->bc)
		when->year = -when->year;
}

bool typed_date_read(struct lex_span span, struct when *when)
{
	struct typed_date_parts parts;
	bool read;

	*when = (struct when){.weekday = -1};
	if (!typed_date_parts_read(span, &parts))
		return false;
	read = parts.month ? with_month_word(when, &parts)
			   : without_month_word(when, &parts);
	when->weekday = parts.weekday;
	when->has_letters = parts.has_letters;
	if ((parts.bc || parts.negative) &&
	    (!when->has_year || parts.bc == parts.negative))
		return false;
	count_era(when, &parts);
	return read && exists(when);
}

bool typed_date_is_place(const struct when *when, struct date expected)
{
	struct civil first;
	struct civil last;

	if (!when->short_year || !when->one_digit)
		return false;
	return !date_ends(expected, &first, &last) || first.year >= 100 ||
	       first.year < 0;
}
