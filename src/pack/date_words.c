#include "pack/date_words.h"

enum {
	MONTH_DAYS = 31,
	DECADE = 10,
	CENTURY = 100,
	MILLENNIUM = 1000,
	CENTURIES_MOST = 99
};

/* How far off an "about" year may be: more for a round year. */
enum { OFF = 2, OFF_ROUND = 10, OFF_CENTURY = 50, OFF_MILLENNIUM = 500 };

static bool take(struct str *text, struct str word)
{
	if (!str_starts(*text, word))
		return false;
	*text = str_trim(str_from(*text, word.len));
	return true;
}

static bool of_years(int first, int last, struct date *out)
{
	if (first < YEAR_LEAST || last > YEAR_MOST)
		return false;
	*out = (struct date){date_of_year(first).first, date_of_year(last).last,
			     DATE_RANGE};
	return true;
}

/* A range of a few days would look like the duration of an event, so only its
 * months are kept. */
static struct date whole_months(struct date date)
{
	struct civil first = date_to_civil(date.first);
	struct civil last = date_to_civil(date.last);
	bool is_one = first.year == last.year && first.month == last.month;

	first.day = 1;
	last.day = MONTH_DAYS;
	while (!date_civil_exists(last))
		last.day--;
	return (struct date){date_from_civil(first), date_from_civil(last),
			     is_one ? DATE_MONTH : DATE_RANGE};
}

/* `A and B`, `A or B`: the range from A to B. */
static bool parse_two(struct str text, struct str middle, bool any_order,
		      struct date *out)
{
	size_t at = str_find(text, middle);
	struct date a;
	struct date b;

	if (at == SIZE_MAX || !date_parse(str_trim(str_head(text, at)), &a) ||
	    !date_parse(str_trim(str_from(text, at + middle.len)), &b) ||
	    date_is_open(a) || date_is_open(b) ||
	    (!any_order && a.first > b.last))
		return false;
	*out = (struct date){a.first < b.first ? a.first : b.first,
			     a.last > b.last ? a.last : b.last, DATE_RANGE};
	if (out->last - out->first < MONTH_DAYS)
		*out = whole_months(*out);
	return true;
}

static int off_by(int year)
{
	if (year % MILLENNIUM == 0)
		return OFF_MILLENNIUM;
	if (year % CENTURY == 0)
		return OFF_CENTURY;
	return year % DECADE == 0 ? OFF_ROUND : OFF;
}

static bool parse_about(struct str text, struct date *out)
{
	struct date year;
	int middle;

	if (!date_parse(text, &year) || year.precision != DATE_YEAR)
		return false;
	middle = date_year(year);
	return of_years(date_year_plus(middle, -off_by(middle)),
			date_year_plus(middle, off_by(middle)), out);
}

/* 1560s. The 1500s may mean ten years or a hundred. */
static bool parse_decade(struct str text, struct date *out)
{
	uint64_t year;

	if (!str_ends(text, STR("s")) ||
	    !str_to_u64(str_head(text, text.len - 1), &year) ||
	    year < CENTURY || year > YEAR_MOST || year % DECADE)
		return false;
	return of_years((int)year,
			(int)year + (year % CENTURY ? DECADE : CENTURY) - 1,
			out);
}

static bool is_ending(struct str text, uint64_t n)
{
	static const struct str endings[] = {STR("th"), STR("st"), STR("nd"),
					     STR("rd")};
	bool is_teen = n / DECADE % DECADE == 1;

	return str_eq(text,
		      endings[is_teen || n % DECADE > 3 ? 0 : n % DECADE]);
}

/* 16th century, 5th century BC */
static bool parse_century(struct str text, struct date *out)
{
	static const struct str century = STR(" century");
	bool is_bc = str_ends(text, STR(" BC"));
	struct str nth = str_head(text, text.len - (is_bc ? 3 : 0));
	uint64_t n;
	int first;

	if (!str_ends(nth, century))
		return false;
	nth = str_head(nth, nth.len - century.len);
	if (nth.len < 3 || !str_to_u64(str_head(nth, nth.len - 2), &n) || !n ||
	    n > CENTURIES_MOST || !is_ending(str_from(nth, nth.len - 2), n))
		return false;
	first = CENTURY * ((int)n - 1) + 1;
	return is_bc ? of_years(-first - CENTURY + 1, -first, out)
		     : of_years(first, first + CENTURY - 1, out);
}

/* For a part of a year, decade or century, the range is the whole of it. */
static bool parse_part(struct str text, struct date *out)
{
	enum { SEASONS = 4 }; /* only of years */
	static const struct str parts[] = {
		STR("early "),	STR("mid "),	STR("mid-"),	STR("late "),
		STR("spring "), STR("summer "), STR("autumn "),
	};
	struct date whole;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct str rest = text;

		if (!take(&rest, parts[i]))
			continue;
		if (parse_decade(rest, out) || parse_century(rest, out))
			return i < SEASONS;
		if (!date_parse(rest, &whole) || whole.precision != DATE_YEAR)
			return false;
		*out = (struct date){whole.first, whole.last, DATE_RANGE};
		return true;
	}
	return false;
}

/* Winter begins in one year and ends in the next, and may be named for
 * either. */
static bool parse_winter(struct str text, struct date *out)
{
	struct date year;
	struct civil civil;

	if (!take(&text, STR("winter ")) || !date_parse(text, &year) ||
	    year.precision != DATE_YEAR)
		return false;
	civil = date_to_civil(year.first);
	civil.year = date_year_plus(civil.year, -1);
	civil.month = 12;
	if (civil.year < YEAR_LEAST || date_year(year) == YEAR_MOST)
		return false;
	out->first = date_from_civil(civil);
	civil = date_to_civil(year.last + 1);
	civil.month = 3;
	*out = (struct date){out->first, date_from_civil(civil) - 1,
			     DATE_RANGE};
	return true;
}

/* before 1500, after March 1917: no day of what is named. */
static bool parse_beyond(struct str text, bool before, struct date *out)
{
	struct date date;

	if (!date_parse(text, &date) || date.precision == DATE_RANGE ||
	    (before ? date.first == DAY_LEAST : date.last == DAY_MOST))
		return false;
	*out = before ? (struct date){DATE_OPEN_PAST, date.first - 1,
				      DATE_RANGE}
		      : (struct date){date.last + 1, DATE_OPEN_FUTURE,
				      DATE_RANGE};
	return true;
}

bool date_words_parse(struct str text, struct date *out)
{
	struct str rest = text;
	struct date date;
	bool ok;

	if (take(&rest, STR("between ")))
		ok = parse_two(rest, STR(" and "), false, &date);
	else if (take(&rest, STR("disputed ")))
		ok = parse_two(rest, STR(" or "), true, &date);
	else if (take(&rest, STR("about ")))
		ok = parse_about(rest, &date);
	else if (take(&rest, STR("before ")))
		ok = parse_beyond(rest, true, &date);
	else if (take(&rest, STR("after ")))
		ok = parse_beyond(rest, false, &date);
	else
		ok = parse_decade(text, &date) || parse_century(text, &date) ||
		     parse_part(text, &date) || parse_winter(text, &date);
	if (ok)
		*out = date;
	return ok;
}
