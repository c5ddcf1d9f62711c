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

static bool of_years(int first, int last, enum precision precision,
		     struct date *out)
{
	if (first < YEAR_LEAST || last > YEAR_MOST)
		return false;
	*out = (struct date){date_of_year(first).first, date_of_year(last).last,
			     precision, DATE_WHOLE};
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
			     is_one ? DATE_MONTH : DATE_BETWEEN, DATE_WHOLE};
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
			     a.last > b.last ? a.last : b.last, DATE_BETWEEN,
			     DATE_WHOLE};
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

static bool of_century(int number, struct date *out)
{
	int first = number > 0 ? CENTURY * (number - 1) + 1 : CENTURY * number;

	return number && number > -CENTURY && number < CENTURY &&
	       of_years(first, first + CENTURY - 1, DATE_CENTURY, out);
}

bool date_of_number(enum precision precision, int number, struct date *out)
{
	int off = off_by(number);

	switch (precision) {
	case DATE_ABOUT:
		return number &&
		       of_years(date_year_plus(number, -off),
				date_year_plus(number, off), DATE_ABOUT, out);
	case DATE_DECADE:
		return number >= CENTURY && number % DECADE == 0 &&
		       of_years(number, number + DECADE - 1, DATE_DECADE, out);
	case DATE_CENTURY:
		return of_century(number, out);
	case DATE_DAY:
	case DATE_MONTH:
	case DATE_YEAR:
	case DATE_RANGE:
	case DATE_BETWEEN:
		break;
	}
	return false;
}

/* The year in the middle of an odd number of them. */
static int middle_year(struct civil first, struct civil last)
{
	static const int offs[] = {OFF, OFF_ROUND, OFF_CENTURY, OFF_MILLENNIUM};

	for (size_t i = 0; i < sizeof(offs) / sizeof(*offs); i++)
		if (date_year_plus(first.year, 2 * offs[i]) == last.year)
			return date_year_plus(first.year, offs[i]);
	return 0;
}

int date_number(struct date date)
{
	struct civil first;
	struct civil last;

	if (!date_ends(date, &first, &last))
		return 0;
	switch (date.precision) {
	case DATE_ABOUT:
		return middle_year(first, last);
	case DATE_DECADE:
		return first.year;
	case DATE_CENTURY:
		return last.year > 0 ? last.year / CENTURY
				     : first.year / CENTURY;
	case DATE_DAY:
	case DATE_MONTH:
	case DATE_YEAR:
	case DATE_RANGE:
	case DATE_BETWEEN:
		break;
	}
	return 0;
}

static bool parse_about(struct str text, struct date *out)
{
	struct date year;

	return date_parse(text, &year) && year.precision == DATE_YEAR &&
	       date_of_number(DATE_ABOUT, date_year(year), out);
}

/* 1560s. The 1500s may mean ten years or a hundred. */
static bool parse_decade(struct str text, struct date *out)
{
	uint64_t year;

	if (!str_ends(text, STR("s")) ||
	    !str_to_u64(str_head(text, text.len - 1), &year) ||
	    year < CENTURY || year > YEAR_MOST || year % DECADE)
		return false;
	return year % CENTURY ? date_of_number(DATE_DECADE, (int)year, out)
			      : of_years((int)year, (int)year + CENTURY - 1,
					 DATE_BETWEEN, out);
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

	if (!str_ends(nth, century))
		return false;
	nth = str_head(nth, nth.len - century.len);
	if (nth.len < 3 || !str_to_u64(str_head(nth, nth.len - 2), &n) || !n ||
	    n > CENTURIES_MOST || !is_ending(str_from(nth, nth.len - 2), n))
		return false;
	return of_century(is_bc ? -(int)n : (int)n, out);
}

/* Winter begins in one year and ends in the next, and may be named for
 * either. */
static bool parse_winter(struct str text, struct date *out)
{
	struct date year;
	struct civil civil;

	if (!date_parse(text, &year) || year.precision != DATE_YEAR ||
	    year.part != DATE_WHOLE)
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
			     DATE_BETWEEN, DATE_WHOLE};
	return true;
}

struct str date_part_word(enum date_part part)
{
	static const struct str words[] = {
		[DATE_WHOLE] = STR(""),	       [DATE_EARLY] = STR("early"),
		[DATE_MID] = STR("mid"),       [DATE_LATE] = STR("late"),
		[DATE_SPRING] = STR("spring"), [DATE_SUMMER] = STR("summer"),
		[DATE_AUTUMN] = STR("autumn"), [DATE_WINTER] = STR("winter"),
	};

	return words[part];
}

/* Takes "early ", "mid-" and so on off a date. */
static enum date_part take_part(struct str *text)
{
	for (enum date_part part = DATE_EARLY; part <= DATE_WINTER; part++) {
		struct str word = date_part_word(part);
		struct str rest = str_from(*text, word.len);
		bool hyphen = part == DATE_MID && str_starts(rest, STR("-"));

		if (!str_starts(*text, word) ||
		    (!hyphen && !str_starts(rest, STR(" "))))
			continue;
		*text = str_trim(str_from(rest, 1));
		return part;
	}
	return DATE_WHOLE;
}

/* For a part of a year, decade or century, the range is the whole of it. */
static bool parse_part(struct str text, struct date *out)
{
	enum date_part part = take_part(&text);
	bool ok;

	if (part == DATE_WHOLE)
		return false;
	if (parse_decade(text, out) || parse_century(text, out))
		ok = part < DATE_SPRING;
	else if (part == DATE_WINTER)
		ok = parse_winter(text, out);
	else
		ok = date_parse(text, out) && out->precision == DATE_YEAR &&
		     out->part == DATE_WHOLE;
	out->part = part;
	return ok;
}

/* before 1500, after March 1917: no day of what is named. */
static bool parse_beyond(struct str text, bool before, struct date *out)
{
	struct date date;

	if (!date_parse(text, &date) || date_is_range(date) ||
	    (before ? date.first == DAY_LEAST : date.last == DAY_MOST))
		return false;
	*out = before ? (struct date){DATE_OPEN_PAST, date.first - 1,
				      DATE_RANGE, DATE_WHOLE}
		      : (struct date){date.last + 1, DATE_OPEN_FUTURE,
				      DATE_RANGE, DATE_WHOLE};
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
		     parse_part(text, &date);
	if (ok)
		*out = date;
	return ok;
}
