#ifndef JUDGE_NUMBER_TYPED_DATE_H
#define JUDGE_NUMBER_TYPED_DATE_H

/*
 * typed_date: a date as people type it, in figures or words, whole or in part.
 *
 *	struct when when;
 *	if (typed_date_read(lex_all(&lexed), &when) && when.month && !when.year)
 *		ask_for_the_year();
 */

#include "judge/text/lex.h"
#include "pack/date.h"

#include <stdbool.h>

struct when {
	int year; /* 0 if not given, like the others; 44 BC is -44 */
	int month;
	int day;
	int last_day;	 /* of 17-18 October; else 0 */
	bool short_year; /* one or two digits, and no era: `year` is 0 to 99 */
	bool one_digit;	 /* the only figure is one */
	bool has_year;
	bool apostrophe;   /* '99 */
	bool either_order; /* 02/12/1999: month first is also a date */
	bool year_first;   /* 99-02-12: the only order that gives a date */
	bool season;	   /* 2006-07: may also be two years */
	bool has_letters;  /* a letter stood for a digit */
	int weekday;	   /* 0 is Sunday; -1 where it is not given */
};

/* False if it is not a date, or the day does not exist. */
bool typed_date_read(struct lex_span span, struct when *when);

/* Is it only a digit, which means an option rather than a date? It may be a
 * date if the dates of `expected` lie in the first hundred years. */
bool typed_date_is_place(const struct when *when, struct date expected);

#endif
