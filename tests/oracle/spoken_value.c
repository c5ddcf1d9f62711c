#include "spoken_value.h"

#include "pattern.h"

#include <stdio.h>
#include <stdlib.h>

enum { MONTHS = 12, KEY_MOST = 24 };

static struct str phrase(const struct phrases *phrases, const char *key)
{
	return phrases_get(phrases, str_of(key));
}

static bool small(struct str text, int *out)
{
	uint64_t value;

	if (!str_to_u64(text, &value) || value > 9999)
		return false;
	*out = (int)value;
	return true;
}

static int month_of(const struct phrases *phrases, struct str name)
{
	for (int month = 1; month <= MONTHS; month++) {
		char key[KEY_MOST];

		snprintf(key, sizeof(key), "months.%d", month);
		if (str_eq(phrase(phrases, key), name))
			return month;
	}
	return 0;
}

/* Uses the pack format, whose reader knows the calendar. */
static bool civil_date(int year, int month, int day, struct date *out)
{
	const char *era = year < 0 ? " BC" : "";
	char text[KEY_MOST];

	if (day)
		snprintf(text, sizeof(text), "%04d-%02d-%02d%s", abs(year),
			 month, day, era);
	else if (month)
		snprintf(text, sizeof(text), "%04d-%02d%s", abs(year), month,
			 era);
	else
		snprintf(text, sizeof(text), "%04d%s", abs(year), era);
	return date_parse(str_of(text), out);
}

struct try_date {
	const struct phrases *phrases;
	struct date *out;
};

static bool take_year(const struct matching *match, void *data)
{
	return small(match_text(match, "y"), data);
}

/* "1999", "44 BC", "AD 14" */
static bool year_of(const struct phrases *phrases, struct str text, int *year)
{
	if (pattern_match(phrase(phrases, "dates.bc"), text, take_year, year)) {
		*year = -*year;
		return true;
	}
	return pattern_match(phrase(phrases, "dates.ad"), text, take_year,
			     year) ||
	       small(text, year);
}

static bool take_day(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct str month = match_text(match, "month");
	struct str day = match_text(match, "d");
	int y;
	int m = 0;
	int d = 0;

	if (!year_of(t->phrases, match_text(match, "y"), &y) ||
	    (day.len && !small(day, &d)))
		return false;
	if (month.len && !(m = month_of(t->phrases, month)))
		return false;
	return civil_date(y, m, d, t->out);
}

static bool plain_date(const struct phrases *phrases, struct str text,
		       struct date *out)
{
	static const char *const keys[] = {"dates.day", "dates.month",
					   "dates.year"};
	struct try_date t = {phrases, out};

	for (int i = 0; i < 3; i++)
		if (pattern_match(phrase(phrases, keys[i]), text, take_day, &t))
			return true;
	return false;
}

/* "17–18 October 2013", "1999 to 2001". */
static bool take_range(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct date from;
	struct date to;
	int day;

	if (!plain_date(t->phrases, match_text(match, "to"), &to))
		return false;
	if (small(match_text(match, "from"), &day) && day <= 31) {
		struct civil civil = date_to_civil(to.last);

		civil.day = day;
		*t->out = (struct date){date_from_civil(civil), to.last,
					DATE_RANGE};
		return true;
	}
	if (!plain_date(t->phrases, match_text(match, "from"), &from))
		return false;
	*t->out = (struct date){from.first, to.last, DATE_RANGE};
	return true;
}

static bool take_later(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct date date;

	if (!plain_date(t->phrases, match_text(match, "date"), &date))
		return false;
	*t->out = (struct date){date.first, DATE_OPEN_FUTURE, DATE_RANGE};
	return true;
}

static bool take_earlier(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct date date;

	if (!plain_date(t->phrases, match_text(match, "date"), &date))
		return false;
	*t->out = (struct date){DATE_OPEN_PAST, date.last, DATE_RANGE};
	return true;
}

bool said_date(const struct phrases *phrases, struct str text, struct date *out)
{
	struct try_date t = {phrases, out};

	return plain_date(phrases, text, out) ||
	       pattern_match(phrase(phrases, "dates.days"), text, take_range,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.range"), text, take_range,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.within"), text, take_range,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.between"), text, take_range,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.or-later"), text,
			     take_later, &t) ||
	       pattern_match(phrase(phrases, "dates.or-earlier"), text,
			     take_earlier, &t);
}

static bool take_when(const struct matching *match, void *data)
{
	struct try_date *t = data;

	return said_date(t->phrases, match_text(match, "date"), t->out);
}

bool said_when(const struct phrases *phrases, struct str text, struct date *out)
{
	static const char *const keys[] = {"when.day", "when.month",
					   "when.year", "when.range",
					   "when.between"};
	struct try_date t = {phrases, out};

	for (int i = 0; i < 5; i++)
		if (pattern_match(phrase(phrases, keys[i]), text, take_when,
				  &t))
			return true;
	return false;
}

/* Grouped digits, a decimal point, and then whatever is counted. */
static bool read_figure(const struct phrases *phrases, struct str text,
			int64_t *out, uint8_t *decimals)
{
	struct str group = phrase(phrases, "numbers.group");
	struct str point = phrase(phrases, "numbers.point");
	struct str percent = phrase(phrases, "numbers.percent");
	bool negative = str_starts(text, STR("-"));
	int64_t value = 0;
	uint32_t digits = 0;
	uint8_t after = 0;
	bool fraction = false;

	for (text = str_from(text, negative); text.len;) {
		if (text.ptr[0] >= '0' && text.ptr[0] <= '9') {
			value = value * 10 + (text.ptr[0] - '0');
			after = (uint8_t)(after + fraction);
			digits++;
			text = str_from(text, 1);
		} else if (digits && !fraction && str_starts(text, group)) {
			text = str_from(text, group.len);
		} else if (digits && !fraction && str_starts(text, point)) {
			fraction = true;
			text = str_from(text, point.len);
		} else {
			break;
		}
	}
	if (!digits || digits > NUMBER_DIGITS || after > NUMBER_DECIMALS ||
	    (text.len && text.ptr[0] != ' ' && !str_eq(text, percent)))
		return false;
	for (uint8_t i = after; i < NUMBER_DECIMALS; i++)
		value *= 10;
	*out = negative ? -value : value;
	*decimals = after;
	return true;
}

struct try_figure {
	const struct phrases *phrases;
	struct number number;
};

static bool take_figure(const struct matching *match, void *data)
{
	struct try_figure *t = data;
	struct str other = match_text(match, "m");
	uint8_t decimals;

	if (!read_figure(t->phrases, match_text(match, "n"), &t->number.lo,
			 &t->number.decimals))
		return false;
	t->number.hi = t->number.lo;
	return !other.len ||
	       read_figure(t->phrases, other, &t->number.hi, &decimals);
}

bool said_figure(const struct phrases *phrases, struct str text,
		 struct number *out)
{
	static const struct {
		const char *key;
		enum qualifier qualifier;
	} kinds[] = {
		{"figures.about", NUMBER_ABOUT},
		{"figures.over", NUMBER_OVER},
		{"figures.almost", NUMBER_ALMOST},
		{"figures.between", NUMBER_BETWEEN},
		{"figures.span", NUMBER_SPAN},
		{"figures.disputed-told", NUMBER_DISPUTED},
		{"figures.disputed", NUMBER_DISPUTED},
		{"figures.exact", NUMBER_EXACT},
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		struct try_figure t = {phrases,
				       {.qualifier = kinds[i].qualifier}};

		if (pattern_match(phrase(phrases, kinds[i].key), text,
				  take_figure, &t)) {
			*out = t.number;
			return true;
		}
	}
	return false;
}
