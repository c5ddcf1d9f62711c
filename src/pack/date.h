#ifndef PACK_DATE_H
#define PACK_DATE_H

/*
 * date: dates as intervals of whole days.
 *
 * A date is never a point that was guessed: `1999-02` is every day of that
 * month. Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 * Years are those of history: 44 BC is -44, and after 1 BC comes AD 1.
 *
 * A range may be open at one end. An open end is a bound, not a day: `first`
 * and `last` may always be compared, but days are counted, and looked up in the
 * calendar, only by way of the functions below, which tell when there is no
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
	DATE_RANGE  /* 2013-10-17/2013-10-18, and with .. open at an end */
};

struct date {
	int32_t first;		  /* the earliest day that is meant */
	int32_t last;		  /* the latest, inclusive */
	enum precision precision; /* as it was written */
};

/* The ends of an open range: before and after all days. */
#define DATE_OPEN_PAST	 INT32_MIN
#define DATE_OPEN_FUTURE INT32_MAX

/* The last day of what was not over when the facts were taken: `..`. */
#define DATE_ONGOING                                                           \
	((struct date){DATE_OPEN_FUTURE, DATE_OPEN_FUTURE, DATE_RANGE})

static inline bool date_is_ongoing(struct date date)
{
	return date.first == DATE_OPEN_FUTURE;
}

static inline bool date_is_open(struct date date)
{
	return date.first == DATE_OPEN_PAST || date.last == DATE_OPEN_FUTURE;
}

enum { YEAR_LEAST = -9999, YEAR_MOST = 9999 };

/* The first day of the one and the last of the other. */
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
 * BCE, AD or CE, so that nobody writes `99` for 1999. -0043 is 44 BC, as in
 * ISO 8601 and EDTF. Also what date_words_parse() reads. False, with `*out`
 * untouched, on anything else and on days that are in no calendar.
 */
bool date_parse(struct str text, struct date *out);

/* Appends a day the way date_parse() reads it: `1999-02-12`, `0044-03 BC`. The
 * precision says how much of it; of a range, the day. */
void date_add_day(struct strbuf *out, int32_t day, enum precision precision);

/*
 * Between days and dates: the algorithms of Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms". A day is one of the years above, or one that is
 * at most a year away from them; never an open end.
 */
int32_t date_from_civil(struct civil civil);
struct civil date_to_civil(int32_t day);

bool date_civil_exists(struct civil civil);

/* The first and the last day. False, with the outputs untouched, where that
 * end is open. */
bool date_first_day(struct date date, int32_t *day);
bool date_last_day(struct date date, int32_t *day);

/* Both of them in the calendar; false when either end is open. */
bool date_ends(struct date date, struct civil *first, struct civil *last);

/* How the ends of a range were meant, as far as their days tell: 1999-01-01 and
 * 2000-12-31 are years. */
enum precision date_ends_precision(struct civil first, struct civil last);

/* The year that is `n` years later, or earlier: there is none between 1 BC and
 * AD 1. */
int date_year_plus(int year, int n);

/* How many days it has; false when an end is open. */
bool date_length(struct date date, int32_t *days);

/*
 * The fewest and the most days from a day of `from` to a day of `to`, which
 * are negative where `to` may be earlier; false when an end is open.
 */
bool date_apart(struct date from, struct date to, int32_t *fewest,
		int32_t *most);

/*
 * The days after all of `from` and before all of `to`. False when there are
 * none, or when an open end leaves none that is certain.
 */
bool date_between(struct date from, struct date to, struct date *between);

/* The year when the whole interval lies in one, else 0, which is no year. */
int date_year(struct date date);

/* Certainly: every day of `a` comes before every day of `b`. */
bool date_before(struct date a, struct date b);

/* The whole year. */
struct date date_of_year(int year);

/* The one day. */
struct date date_of_day(int32_t day);

#endif
