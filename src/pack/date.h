#ifndef PACK_DATE_H
#define PACK_DATE_H

/*
 * date: EDTF dates as intervals of whole days.
 *
 * A date is never a point that was guessed: `1999-02` is every day of that
 * month. Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 *
 *	struct date date;
 *	if (date_parse(STR("2013-10-17/2013-10-18"), &date))
 *		assert(date.first + 1 == date.last);
 */

#include "base/str.h"

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

/* The ends of an open range. */
#define DATE_OPEN_PAST	 INT32_MIN
#define DATE_OPEN_FUTURE INT32_MAX

static inline bool date_is_open(struct date date)
{
	return date.first == DATE_OPEN_PAST || date.last == DATE_OPEN_FUTURE;
}

struct civil {
	int year; /* 1 .. 9999 */
	int month;
	int day;
};

/*
 * Reads YYYY, YYYY-MM, YYYY-MM-DD, A/B, A/.. and ../B, with A and B of these
 * forms and A not after B. False, with `*out` untouched, on anything else and
 * on days that are in no calendar.
 */
bool date_parse(struct str text, struct date *out);

/* Between days and dates: the algorithms of Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms". */
int32_t date_from_civil(struct civil civil);
struct civil date_to_civil(int32_t day);

bool date_civil_exists(struct civil civil);

/* The year when the whole interval lies in one, else 0. */
int date_year(struct date date);

/* Certainly: every day of `a` comes before every day of `b`. */
bool date_before(struct date a, struct date b);

/* The whole year. */
struct date date_of_year(int year);

/* The one day. */
struct date date_of_day(int32_t day);

#endif
