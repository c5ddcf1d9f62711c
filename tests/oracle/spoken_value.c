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
	bool is_bc;
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
	struct try_date t = {.phrases = phrases, .out = out};

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
					DATE_RANGE, DATE_WHOLE};
		return true;
	}
	if (!plain_date(t->phrases, match_text(match, "from"), &from))
		return false;
	*t->out = (struct date){from.first, to.last, DATE_RANGE, DATE_WHOLE};
	return true;
}

static bool take_later(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct date date;

	if (!plain_date(t->phrases, match_text(match, "date"), &date))
		return false;
	*t->out = (struct date){date.first, DATE_OPEN_FUTURE, DATE_RANGE,
				DATE_WHOLE};
	return true;
}

static bool take_earlier(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct date date;

	if (!plain_date(t->phrases, match_text(match, "date"), &date))
		return false;
	*t->out = (struct date){DATE_OPEN_PAST, date.last, DATE_RANGE,
				DATE_WHOLE};
	return true;
}

static struct date of_years(int first, int last)
{
	return (struct date){date_of_year(first).first, date_of_year(last).last,
			     DATE_RANGE, DATE_WHOLE};
}

static bool take_about(const struct matching *match, void *data)
{
	struct try_date *t = data;
	int off = 2;
	int year;

	if (!year_of(t->phrases, match_text(match, "y"), &year))
		return false;
	for (int round = 10; round <= 1000 && year % round == 0; round *= 10)
		off = round == 10 ? 10 : round / 2;
	*t->out =
		of_years(date_year_plus(year, -off), date_year_plus(year, off));
	return true;
}

static bool take_decade(const struct matching *match, void *data)
{
	struct try_date *t = data;
	int year;

	if (!small(match_text(match, "y"), &year) || year % 10)
		return false;
	*t->out = of_years(year, year + 9);
	return true;
}

/* "the 16th century" */
static bool take_century(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct str nth = match_text(match, "n");
	int n;

	if (nth.len < 3 || !small(str_head(nth, nth.len - 2), &n) || n < 1)
		return false;
	*t->out = of_years(100 * n - 99, 100 * n);
	return true;
}

static bool take_century_bc(const struct matching *match, void *data)
{
	struct try_date *t = data;
	struct civil first;
	struct civil last;

	if (!take_century(match, data) || !date_ends(*t->out, &first, &last))
		return false;
	*t->out = of_years(-last.year, -first.year);
	return true;
}

static bool named_date(const struct phrases *phrases, struct str text,
		       struct date *out)
{
	struct try_date t = {.phrases = phrases, .out = out};

	return pattern_match(phrase(phrases, "dates.about"), text, take_about,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.decade"), text, take_decade,
			     &t) ||
	       pattern_match(phrase(phrases, "dates.century-bc"), text,
			     take_century_bc, &t) ||
	       pattern_match(phrase(phrases, "dates.century"), text,
			     take_century, &t);
}

/* Which part of the whole "early" is, or "winter". */
static enum date_part part_of(const struct phrases *phrases, struct str word)
{
	static const char *const keys[] = {
		"dates.parts.early",  "dates.parts.mid",
		"dates.parts.late",   "dates.parts.spring",
		"dates.parts.summer", "dates.parts.autumn",
		"dates.parts.winter"};

	for (int i = 0; i < 7; i++)
		if (str_eq(phrase(phrases, keys[i]), word))
			return DATE_EARLY + i;
	return DATE_WHOLE;
}

/* From December before the year to February after it. */
static bool of_winter(struct date year, struct date *out)
{
	struct civil civil = date_to_civil(year.first - 1);

	civil.day = 1;
	out->first = date_from_civil(civil);
	civil = date_to_civil(year.last + 1);
	civil.month = 3;
	out->last = date_from_civil(civil) - 1;
	return true;
}

static bool take_part_of_year(const struct matching *match, void *data)
{
	struct try_date *t = data;
	enum date_part part = part_of(t->phrases, match_text(match, "part"));
	int year;

	if (!part || !year_of(t->phrases, match_text(match, "y"), &year))
		return false;
	*t->out = date_of_year(year);
	t->out->part = part;
	return part != DATE_WINTER || of_winter(*t->out, t->out);
}

static bool take_part_of_decade(const struct matching *match, void *data)
{
	struct try_date *t = data;
	int year;

	if (!take_decade(match, data))
		return false;
	/* The 1500s may be a hundred years. */
	year = date_to_civil(t->out->first).year;
	if (year % 100 == 0)
		*t->out = of_years(year, year + 99);
	t->out->part = part_of(t->phrases, match_text(match, "part"));
	return t->out->part != DATE_WHOLE;
}

static bool take_part_of_century(const struct matching *match, void *data)
{
	struct try_date *t = data;

	if (!(t->is_bc ? take_century_bc : take_century)(match, data))
		return false;
	t->out->part = part_of(t->phrases, match_text(match, "part"));
	return t->out->part != DATE_WHOLE;
}

/* "late 1969", "the early 1560s" */
static bool part_date(const struct phrases *phrases, struct str text,
		      struct date *out)
{
	struct try_date t = {.phrases = phrases, .out = out};
	struct try_date bc = {.phrases = phrases, .out = out, .is_bc = true};

	return pattern_match(phrase(phrases, "dates.part-of-decade"), text,
			     take_part_of_decade, &t) ||
	       pattern_match(phrase(phrases, "dates.part-of-century"), text,
			     take_part_of_century, &t) ||
	       pattern_match(phrase(phrases, "dates.part-of-century-bc"), text,
			     take_part_of_century, &bc) ||
	       pattern_match(phrase(phrases, "dates.part-of-year"), text,
			     take_part_of_year, &t);
}

bool said_date(const struct phrases *phrases, struct str text, struct date *out)
{
	struct try_date t = {.phrases = phrases, .out = out};

	return plain_date(phrases, text, out) ||
	       part_date(phrases, text, out) ||
	       named_date(phrases, text, out) ||
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
	struct try_date t = {.phrases = phrases, .out = out};

	for (int i = 0; i < 5; i++)
		if (pattern_match(phrase(phrases, keys[i]), text, take_when,
				  &t))
			return true;
	return false;
}

/* ²³, ⁻¹⁹: the exponent; takes it off. */
static int32_t take_exponent(struct str *text)
{
	static const struct str raised[] = {
		STR("⁰"), STR("¹"), STR("²"), STR("³"), STR("⁴"),
		STR("⁵"), STR("⁶"), STR("⁷"), STR("⁸"), STR("⁹")};
	struct str minus = STR("⁻");
	bool negative = str_starts(*text, minus);
	int32_t exponent = 0;

	*text = str_from(*text, negative ? minus.len : 0);
	for (int32_t i = 0; i < 10; i++)
		if (exponent < 1000 && str_starts(*text, raised[i])) {
			*text = str_from(*text, raised[i].len);
			exponent = exponent * 10 + i;
			i = -1;
		}
	return negative ? -exponent : exponent;
}

struct spoken {
	int64_t value; /* of the digits */
	uint32_t digits;
	uint8_t after; /* of these, behind the point */
	int32_t exponent;
};

static void take_digits(const struct phrases *phrases, struct str *text,
			struct spoken *spoken)
{
	struct str group = phrase(phrases, "numbers.group");
	struct str point = phrase(phrases, "numbers.point");
	bool fraction = false;

	while (text->len) {
		if (text->ptr[0] >= '0' && text->ptr[0] <= '9' &&
		    spoken->digits < NUMBER_DIGITS + NUMBER_DECIMALS) {
			spoken->value =
				spoken->value * 10 + (text->ptr[0] - '0');
			spoken->after = (uint8_t)(spoken->after + fraction);
			spoken->digits += spoken->value > 0 || !fraction;
			*text = str_from(*text, 1);
		} else if (spoken->digits && !fraction &&
			   str_starts(*text, group)) {
			*text = str_from(*text, group.len);
		} else if (spoken->digits && !fraction &&
			   str_starts(*text, point)) {
			fraction = true;
			*text = str_from(*text, point.len);
		} else {
			break;
		}
	}
}

/* × 10²³, or the exponent of a bare 10²³ */
static void take_power(const struct phrases *phrases, struct str *text,
		       struct spoken *spoken)
{
	struct str times = phrase(phrases, "numbers.times");
	struct str rest = str_trim(*text);

	if (text->len && str_starts(rest, times)) {
		rest = str_trim(str_from(rest, times.len));
		if (!str_starts(rest, STR("10")))
			return;
		*text = str_from(rest, 2);
		spoken->exponent = take_exponent(text);
	} else if (spoken->value == 10 && spoken->digits == 2) {
		spoken->exponent = take_exponent(text);
		spoken->value = spoken->exponent ? 1 : 10;
	}
}

/* Digits that need a power of ten have no zeros at their end. */
static void set_power(const struct spoken *spoken, struct number *out)
{
	out->lo = spoken->value;
	out->power =
		(int8_t)(spoken->exponent - spoken->after + NUMBER_DECIMALS);
	for (; out->lo && out->lo % 10 == 0; out->lo /= 10)
		out->power++;
}

/* Signs of currencies precede their figure. */
static struct str without_currency(struct str text)
{
	static const struct str signs[] = {STR("$"), STR("€"), STR("£"),
					   STR("¥")};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (str_starts(text, signs[i]))
			return str_from(text, signs[i].len);
	return text;
}

/* Grouped digits, a decimal point, a power of ten, and then whatever is
 * counted. */
static bool read_figure(const struct phrases *phrases, struct str text,
			struct number *out)
{
	struct str percent = phrase(phrases, "numbers.percent");
	bool negative = str_starts(text, STR("-"));
	struct spoken spoken = {.value = 0};

	text = without_currency(str_from(text, negative));
	take_digits(phrases, &text, &spoken);
	take_power(phrases, &text, &spoken);
	if (!spoken.digits ||
	    (text.len && text.ptr[0] != ' ' && !str_eq(text, percent)))
		return false;
	*out = (struct number){.decimals = spoken.after};
	if (spoken.exponent || spoken.after > NUMBER_DECIMALS) {
		set_power(&spoken, out);
	} else {
		out->lo = spoken.value;
		for (uint8_t i = spoken.after; i < NUMBER_DECIMALS; i++)
			out->lo *= 10;
	}
	out->lo = negative ? -out->lo : out->lo;
	out->hi = out->lo;
	return true;
}

/* Two figures have the power of ten of the finer one. */
static void same_power(struct number *a, struct number *b)
{
	for (; a->power > b->power; a->power--)
		a->lo *= 10;
	for (; b->power > a->power; b->power--)
		b->lo *= 10;
}

struct try_figure {
	const struct phrases *phrases;
	struct number number;
};

static bool take_figure(const struct matching *match, void *data)
{
	struct try_figure *t = data;
	struct str text = match_text(match, "m");
	enum qualifier qualifier = t->number.qualifier;
	struct number other;

	if (!read_figure(t->phrases, match_text(match, "n"), &t->number))
		return false;
	t->number.qualifier = qualifier;
	if (!text.len)
		return true;
	if (!read_figure(t->phrases, text, &other))
		return false;
	same_power(&t->number, &other);
	t->number.hi = other.lo;
	return true;
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
