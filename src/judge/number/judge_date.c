#include "judge/number/typed_date.h"
#include "judge/ruling.h"
#include "judge/text/lex.h"

/* How many days of a date are tried: enough to cover all two-digit years. */
enum { DAYS_MOST = 36525 };

/* Does `year` match that of `civil`, as far as it was written? */
static bool year_fits(const struct when *when, struct civil civil)
{
	if (!when->has_year)
		return true;
	return when->short_year ? when->year == civil.year % 100
				: when->year == civil.year;
}

static bool weekday_fits(const struct when *when, int32_t day)
{
	/* 1970-01-01 was a Thursday. */
	return when->weekday < 0 || ((day + 4) % 7 + 7) % 7 == when->weekday;
}

static bool day_fits(const struct when *when, int32_t day)
{
	struct civil civil = date_to_civil(day);

	return year_fits(when, civil) &&
	       (!when->month || when->month == civil.month) &&
	       (!when->day || when->day == civil.day) &&
	       (!when->day || weekday_fits(when, day));
}

/* 17-18 October 2013 means exactly that range. */
static bool span_fits(const struct when *when, struct date date)
{
	struct civil first;
	struct civil last;

	return date_ends(date, &first, &last) && day_fits(when, date.first) &&
	       when->month == last.month && when->last_day == last.day &&
	       when->year == last.year;
}

static struct date shared_days(struct date a, struct date b)
{
	return (struct date){a.first > b.first ? a.first : b.first,
			     a.last < b.last ? a.last : b.last, DATE_RANGE,
			     DATE_WHOLE};
}

/* No day fits an open date: none is ever asked for. */
static bool any_day_fits(const struct when *when, struct date date)
{
	int32_t days;

	if (date_is_open(date))
		return false;
	if (when->has_year && !when->short_year)
		date = shared_days(date, date_of_year(when->year));
	date_length(date, &days);
	for (int32_t i = 0; i < days && i < DAYS_MOST; i++)
		if (day_fits(when, date.first + i))
			return true;
	return false;
}

static bool fits(const struct when *when, struct date date)
{
	return when->last_day ? span_fits(when, date)
			      : any_day_fits(when, date);
}

/* Is this end as precise as what is known? The year of the last day counts for
 * both. */
static bool end_fits(const struct when *when, int32_t day,
		     enum precision precision, bool is_last)
{
	bool has_year = when->has_year || (!is_last && precision != DATE_YEAR);

	return day_fits(when, day) && has_year && !when->short_year &&
	       !when->last_day && !when->has_letters && !when->year_first &&
	       (precision == DATE_YEAR || when->month) &&
	       (precision != DATE_DAY || when->day);
}

/* Separators allowed between the two ends of a range. */
static bool parts_ends(struct lex_span span)
{
	const struct lexeme *first = span_first(span);

	if (first->kind == LEX_PUNCTUATION)
		return first->symbol == '-' || first->symbol == '/';
	return str_eq(first->key, STR("to")) ||
	       str_eq(first->key, STR("until")) ||
	       str_eq(first->key, STR("do")); /* до */
}

/* 30 October to 2 November 2013: the first and the last day. */
static bool names_both_ends(struct lex_span span, struct date date)
{
	enum precision precision;
	struct civil first;
	struct civil last;

	if (!date_is_range(date) || !date_ends(date, &first, &last))
		return false;
	precision = date_ends_precision(first, last);
	if (span_first(span)->kind == LEX_WORD &&
	    str_eq(span_first(span)->key, STR("from")))
		span.from++;
	for (uint32_t i = span.from + 1; i + 1 < span.to; i++) {
		struct lex_span left = {span.lexed, span.from, i};
		struct lex_span right = {span.lexed, i + 1, span.to};
		struct when from;
		struct when to;

		if (parts_ends((struct lex_span){span.lexed, i, span.to}) &&
		    typed_date_read(left, &from) &&
		    typed_date_read(right, &to) &&
		    end_fits(&from, date.first, precision, false) &&
		    end_fits(&to, date.last, precision, true))
			return true;
	}
	return false;
}

/* What a right but incomplete date lacks. */
static struct ruling rule_partial(const struct when *when)
{
	if (when->has_year && !when->month && !when->day &&
	    (!when->short_year || when->apostrophe))
		return RULING(VERDICT_CLOSE,
			      "the year is right; add the day and the month");
	if (when->has_year && when->month)
		return RULING(VERDICT_CLOSE,
			      "the month and the year are right; add the day");
	if (when->month && when->day)
		return RULING(VERDICT_CLOSE,
			      "the day and the month are right; add the year");
	return RULING(VERDICT_WRONG, "that is only a part of a date");
}

/* A date that fits, with the required precision or less. */
static struct ruling rule_fitting(const struct when *when, struct date date)
{
	enum precision precision = date.precision;
	/* July 06 may be meant as a year. */
	bool short_year_fits =
		when->day && when->day == date_to_civil(date.first).year % 100;

	if (precision == DATE_YEAR && when->has_year)
		return RULING_CORRECT;
	if (precision == DATE_MONTH && when->has_year && when->month)
		return RULING_CORRECT;
	if (precision == DATE_MONTH && when->has_year)
		return RULING(VERDICT_CLOSE,
			      "the year is right; add the month");
	if (precision == DATE_MONTH && when->month && short_year_fits)
		return RULING(VERDICT_CLOSE,
			      "that is not the whole year; write it in full");
	if (precision == DATE_MONTH || precision == DATE_YEAR)
		return RULING(VERDICT_WRONG, "the year is missing");
	if (when->has_year && when->month && when->day)
		return RULING_CORRECT;
	return rule_partial(when);
}

static struct ruling rule_order(const struct when *when, struct date date)
{
	struct when turned = *when;

	turned.day = when->month;
	turned.month = when->day;
	if (when->either_order && fits(&turned, date) &&
	    date.precision != DATE_MONTH)
		return RULING(VERDICT_CLOSE,
			      "the day and the month could be swapped; write "
			      "the month as a word");
	return RULING_WRONG;
}

struct ruling judge_date(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct when when;
	struct ruling ruling;

	(void)pool;
	if (!typed_date_read(lex_all(typed), &when))
		return names_both_ends(lex_all(typed), answer->date)
			       ? RULING_CORRECT
			       : RULING_UNREAD("that is not a date");
	if (typed_date_is_place(&when, answer->date))
		return RULING_UNREAD("that is only a part of a date");
	if (!fits(&when, answer->date))
		return rule_order(&when, answer->date);
	ruling = rule_fitting(&when, answer->date);
	if (ruling.verdict != VERDICT_CORRECT)
		return ruling;
	if (when.has_letters)
		return RULING(VERDICT_CLOSE,
			      "a letter stands for a digit; write digits only");
	if (when.year_first)
		return RULING(VERDICT_CLOSE,
			      "that is not the whole year; write it in full");
	return RULING_CORRECT;
}
