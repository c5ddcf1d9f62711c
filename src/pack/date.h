#ifndef PACK_DATE_H
#define PACK_DATE_H

/*
 * date: dates as intervals of whole days.
 *
 * A date is never a guessed point in time: `1999-02` is every day of that
 * month. Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 * Years are those of history: 44 BC is -44, and after 1 BC comes AD 1.
 *
 * A range may be open at one end. An open end is a bound, not a day: `first`
 * and `last` may always be compared, but days are counted, and looked up in the
 * calendar, only through the functions below, which report when there is no
 * day.
 *
 *	struct date date;
 *	int32_t days;
 *	if (date_parse(STR("2013-10-17/2013-10-18"), &date) &&
 *	    date_length(date, &days))
 *		assert(days == 2);
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum precision {
	DATE_DAY,   /* 1999-02-12 */
	DATE_MONTH, /* 1999-02 */
	DATE_YEAR,  /* 1999 */
	DATE_RANGE, /* 2013-10-17/2013-10-18; .. is an open end */

	/* Once, some time in the range: see date_words.h. */
	DATE_BETWEEN,
	DATE_ABOUT,
	DATE_DECADE,
	DATE_CENTURY
};

/* Which part of a year, a decade or a century was written. It is shown; the
 * date is any day of the whole. */
enum date_part {
	DATE_WHOLE,
	DATE_EARLY,
	DATE_MID,
	DATE_LATE,
	DATE_SPRING, /* from here on, of years alone */
	DATE_SUMMER,
	DATE_AUTUMN,
	DATE_WINTER /* at either end of the year that names it */
};

struct date {
	int32_t first;		  /* the earliest day that is meant */
	int32_t last;		  /* the latest, inclusive */
	enum precision precision; /* as written */
	enum date_part part;
};

/* The ends of an open range: before and after all days. */
#define DATE_OPEN_PAST	 INT32_MIN
#define DATE_OPEN_FUTURE INT32_MAX

/* The last day of something still ongoing as of the facts: `..`. */
#define DATE_ONGOING                                                           \
	((struct date){DATE_OPEN_FUTURE, DATE_OPEN_FUTURE, DATE_RANGE,         \
		       DATE_WHOLE})

static inline bool date_is_ongoing(struct date date)
{
	return date.first == DATE_OPEN_FUTURE;
}

/* Is it written as more than a year, a month or a day? */
static inline bool date_is_range(struct date date)
{
	return date.precision >= DATE_RANGE;
}

static inline bool date_is_open(struct date date)
{
	return date.first == DATE_OPEN_PAST || date.last == DATE_OPEN_FUTURE;
}

enum { YEAR_LEAST = -9999, YEAR_MOST = 9999 };

/* The first day of YEAR_LEAST and the last day of YEAR_MOST. */
enum { DAY_LEAST = -4371222, DAY_MOST = 2932896 };

struct civil {
	int year; /* YEAR_LEAST .. YEAR_MOST, and never 0 */
	int month;
	int day;
};

/*
 * Reads a year (`1999`, `476`, `44 BC`, `AD 14`), a month (`1999-02`, `March 44
 * BC`), a day (`0800-12-25`, `15 March 44 BC`), and A/B, A/.. and ../B with A
 * and B of these forms and A not after B. Years of one or two digits need BC,
 * BCE, AD or CE, so that `99` is not taken for 1999. -0043 is 44 BC, as in ISO
 * 8601 and EDTF. Also what date_words_parse() reads. False, with `*out`
 * untouched, on anything else and on days that do not exist.
 */
bool date_parse(struct str text, struct date *out);

/* Appends a day as date_parse() reads it: `1999-02-12`, `0044-03 BC`. The
 * precision says how much of it; for a range, the day. */
void date_add_day(struct strbuf *out, int32_t day, enum precision precision);

/*
 * Conversion between days and dates: the algorithms of Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms". A day lies in the years above,
 * or at most a year outside them; it is never an open end.
 */
int32_t date_from_civil(struct civil civil);
struct civil date_to_civil(int32_t day);

bool date_civil_exists(struct civil civil);

/* The first and the last day. False, with the outputs untouched, if that end is
 * open. */
bool date_first_day(struct date date, int32_t *day);
bool date_last_day(struct date date, int32_t *day);

/* Both in the calendar; false if either end is open. */
bool date_ends(struct date date, struct civil *first, struct civil *last);

/* The precision of the ends of a range, judging by their days: 1999-01-01 and
 * 2000-12-31 are years. */
enum precision date_ends_precision(struct civil first, struct civil last);

/* The year `n` years later or earlier, allowing for the missing year 0. */
int date_year_plus(int year, int n);

/* How many days it has; false if an end is open. */
bool date_length(struct date date, int32_t *days);

/*
 * The fewest and the most days from a day of `from` to a day of `to`, negative
 * if `to` may be earlier; false if an end is open.
 */
bool date_apart(struct date from, struct date to, int32_t *fewest,
		int32_t *most);

/*
 * The days after all of `from` and before all of `to`. False if there are none,
 * or if an open end leaves none certain.
 */
bool date_between(struct date from, struct date to, struct date *between);

/* The year if the whole interval lies in one, else 0, which is not a year. */
int date_year(struct date date);

/* Certainly: every day of `a` comes before every day of `b`. */
bool date_before(struct date a, struct date b);

/* The whole year. */
struct date date_of_year(int year);

/* The one day. */
struct date date_of_day(int32_t day);

#endif
