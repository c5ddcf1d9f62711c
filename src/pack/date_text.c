#include "pack/date_words.h"

#include <stdlib.h>

enum era { ERA_NONE, ERA_BC, ERA_AD };

/* One side of a range, as far as it has been read. */
struct side {
	struct str rest;
	struct civil civil;
	enum precision precision;
};

/* Removes `AD ` from the front, or ` BC` and the like from the end. */
static enum era take_era(struct str *text)
{
	static const struct {
		struct str mark;
		enum era era;
	} ends[] = {
		{STR(" BC"), ERA_BC},
		{STR(" BCE"), ERA_BC},
		{STR(" AD"), ERA_AD},
		{STR(" CE"), ERA_AD},
	};

	if (str_starts(*text, STR("AD "))) {
		*text = str_from(*text, 3);
		return ERA_AD;
	}
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct str mark = ends[i].mark;

		if (text->len <= mark.len ||
		    !str_eq(str_from(*text, text->len - mark.len), mark))
			continue;
		*text = str_head(*text, text->len - mark.len);
		return ends[i].era;
	}
	return ERA_NONE;
}

/* Takes all leading digits of `*text`, if their count is in range. */
static bool take_digits(struct str *text, size_t least, size_t most, int *out)
{
	size_t n = 0;
	uint64_t value;

	while (n < text->len && text->ptr[n] >= '0' && text->ptr[n] <= '9')
		n++;
	if (n < least || n > most || !str_to_u64(str_head(*text, n), &value))
		return false;
	*out = (int)value;
	*text = str_from(*text, n);
	return true;
}

static bool take_char(struct str *text, char c)
{
	if (!text->len || text->ptr[0] != c)
		return false;
	*text = str_from(*text, 1);
	return true;
}

static bool take_year(struct side *side, enum era era)
{
	bool minus = era == ERA_NONE && take_char(&side->rest, '-');
	size_t least = minus ? 4 : era == ERA_NONE ? 3 : 1;
	int *year = &side->civil.year;

	if (!take_digits(&side->rest, least, 4, year) || !*year)
		return false;
	if (minus)
		*year = -*year - 1;
	else if (era == ERA_BC)
		*year = -*year;
	return true;
}

/* 1999-02-12 */
static bool take_figures(struct side *side, enum era era)
{
	if (!take_year(side, era))
		return false;
	if (!take_char(&side->rest, '-'))
		return true;
	side->precision = DATE_MONTH;
	if (!take_digits(&side->rest, 2, 2, &side->civil.month))
		return false;
	if (!take_char(&side->rest, '-'))
		return true;
	side->precision = DATE_DAY;
	return take_digits(&side->rest, 2, 2, &side->civil.day);
}

static bool take_month(struct side *side)
{
	static const struct str months[] = {
		STR("January "), STR("February "), STR("March "),
		STR("April "),	 STR("May "),	   STR("June "),
		STR("July "),	 STR("August "),   STR("September "),
		STR("October "), STR("November "), STR("December "),
	};

	for (int i = 0; i < 12; i++)
		if (str_starts(side->rest, months[i])) {
			side->rest = str_from(side->rest, months[i].len);
			side->civil.month = i + 1;
			return true;
		}
	return false;
}

/* 12 February 1999, 15 March AD 37 */
static bool take_words(struct side *side, enum era era)
{
	side->precision = DATE_MONTH;
	if (take_digits(&side->rest, 1, 2, &side->civil.day)) {
		side->precision = DATE_DAY;
		if (!take_char(&side->rest, ' '))
			return false;
	}
	if (!take_month(side))
		return false;
	return take_year(side, era ? era : take_era(&side->rest));
}

static int last_of_month(struct civil civil)
{
	for (civil.day = 31; civil.day > 28; civil.day--)
		if (date_civil_exists(civil))
			break;
	return civil.day;
}

/* One side of a range, or a single date. */
static bool parse_side(struct str text, struct date *out)
{
	enum era era = take_era(&text);
	struct side side = {text, {0, 1, 1}, DATE_YEAR};
	bool ok = str_find(text, STR(" ")) == SIZE_MAX
			  ? take_figures(&side, era)
			  : take_words(&side, era);
	struct civil to = side.civil;

	if (!ok || side.rest.len || !date_civil_exists(side.civil))
		return false;
	if (side.precision == DATE_YEAR)
		to.month = 12;
	if (side.precision != DATE_DAY)
		to.day = last_of_month(to);
	*out = (struct date){date_from_civil(side.civil), date_from_civil(to),
			     side.precision, DATE_WHOLE};
	return true;
}

static bool parse(struct str text, struct date *out)
{
	struct date from = {DATE_OPEN_PAST, DATE_OPEN_PAST, DATE_RANGE,
			    DATE_WHOLE};
	struct date to = {DATE_OPEN_FUTURE, DATE_OPEN_FUTURE, DATE_RANGE,
			  DATE_WHOLE};
	size_t slash = str_find(text, STR("/"));
	struct str left;
	struct str right;

	if (slash == SIZE_MAX)
		return parse_side(text, out) || date_words_parse(text, out);
	left = str_trim(str_head(text, slash));
	right = str_trim(str_from(text, slash + 1));
	if (str_eq(left, STR("..")) && str_eq(right, STR("..")))
		return false;
	if (!str_eq(left, STR("..")) && !parse_side(left, &from))
		return false;
	if (!str_eq(right, STR("..")) && !parse_side(right, &to))
		return false;
	if (from.first > to.last)
		return false;
	*out = (struct date){from.first, to.last, DATE_RANGE, DATE_WHOLE};
	return true;
}

/* "from 1600 to 1600" is 1600. */
static void name_whole(struct date *date)
{
	struct civil first;
	struct civil last;

	if (date->precision != DATE_RANGE || !date_ends(*date, &first, &last) ||
	    first.year != last.year)
		return;
	if (date_ends_precision(first, last) == DATE_YEAR)
		date->precision = DATE_YEAR;
	else if (date_ends_precision(first, last) == DATE_MONTH &&
		 first.month == last.month)
		date->precision = DATE_MONTH;
}

bool date_parse(struct str text, struct date *out)
{
	if (!parse(text, out))
		return false;
	name_whole(out);
	return true;
}

void date_add_day(struct strbuf *out, int32_t day, enum precision precision)
{
	struct civil civil = date_to_civil(day);

	strbuf_addf(out, "%04d", abs(civil.year));
	if (precision != DATE_YEAR)
		strbuf_addf(out, "-%02d", civil.month);
	if (precision != DATE_YEAR && precision != DATE_MONTH)
		strbuf_addf(out, "-%02d", civil.day);
	if (civil.year < 0)
		strbuf_addz(out, " BC");
}
