/*
 * How the values of facts read: things, dates and figures.
 */
#include "base/strbuf.h"
#include "base/utf8.h"
#include "pack/bare_title.h"
#include "pack/date_words.h"
#include "question/maker.h"
#include "question/unit_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An earlier year could be taken for a day, an age or a year of a century. */
enum { YEAR_CLEAR = 100 };

static struct str civil_text(struct maker *m, enum precision precision,
			     struct civil civil)
{
	static const char *const keys[] = {"dates.day", "dates.month",
					   "dates.year"};
	struct str month = arena_join(m->arena, STR("months."),
				      arena_decimal(m->arena, civil.month));

	maker_set_placeholder(m, "d", arena_decimal(m->arena, civil.day));
	maker_set_placeholder(m, "month", phrases_get(m->phrases, month));
	maker_set_placeholder(m, "y", maker_year(m, civil.year));
	return maker_phrase(m, keys[precision]);
}

/* Days of one month stand together: 17-18 October 2013. */
static bool are_days(struct civil from, struct civil to)
{
	return date_ends_precision(from, to) == DATE_DAY &&
	       from.year == to.year && from.month == to.month;
}

/* `range` is the phrase for what is longer than that. */
static struct str range_text(struct maker *m, struct civil from,
			     struct civil to, const char *range)
{
	enum precision precision = date_ends_precision(from, to);
	struct str right = civil_text(m, precision, to);
	bool days = are_days(from, to);

	if (days)
		maker_set_placeholder(m, "from",
				      arena_decimal(m->arena, from.day));
	else
		maker_set_placeholder(m, "from",
				      civil_text(m, precision, from));
	maker_set_placeholder(m, "to", right);
	return maker_phrase(m, days ? "dates.days" : range);
}

/* The whole year, or month, that an open range begins or ends with; else the
 * one day that it names. */
static struct date bound_of(struct date date)
{
	struct date bound = date_of_day(date.first);
	bool is_last = !date_first_day(date, &bound.first);
	struct civil civil;
	struct date year;

	if (is_last)
		date_last_day(date, &bound.first);
	bound.last = bound.first;
	civil = date_to_civil(bound.first);
	year = date_of_year(civil.year);
	if (is_last ? bound.last == year.last : bound.first == year.first)
		return year;
	if (is_last ? date_to_civil(bound.last + 1).day == 1 : civil.day == 1)
		bound.precision = DATE_MONTH;
	return bound;
}

static struct str open_text(struct maker *m, struct date date)
{
	int32_t day;

	if (date_is_ongoing(date)) {
		maker_refuse(m, "it is not over");
		return STR_NONE;
	}
	maker_set_placeholder(m, "date", maker_date(m, bound_of(date)));
	return maker_phrase(m, date_first_day(date, &day) ? "dates.or-later"
							  : "dates.or-earlier");
}

/* Forgets the placeholders that formatting a date used. */
static struct str keep_placeholders(struct maker *m, uint32_t n_placeholders,
				    struct str text)
{
	m->n_placeholders = n_placeholders;
	return text;
}

/* "16th"; empty where the language has no word for it. */
static struct str nth(const struct maker *m, int number)
{
	return phrases_get(m->phrases,
			   arena_join(m->arena, STR("centuries."),
				      arena_decimal(m->arena, abs(number))));
}

/* "about 1560", "the 1560s", "the 5th century BC"; empty for other dates, and
 * for centuries that the language has no name of. */
static struct str named_text(struct maker *m, struct date date)
{
	int number = date_number(date);

	if (!number)
		return STR_NONE;
	if (date.precision != DATE_CENTURY) {
		maker_set_placeholder(m, "y", maker_year(m, number));
		return maker_phrase(m, date.precision == DATE_ABOUT
					       ? "dates.about"
					       : "dates.decade");
	}
	if (!nth(m, number).len)
		return STR_NONE;
	maker_set_placeholder(m, "n", nth(m, number));
	return maker_phrase(m,
			    number < 0 ? "dates.century-bc" : "dates.century");
}

/* The year of a decade, or of a winter that begins in the year before it. */
static int year_of_part(struct date date)
{
	int first = date_to_civil(date.first).year;

	return date.part == DATE_WINTER ? date_year_plus(first, 1) : first;
}

/* "the early 1560s", "the mid 5th century BC", "late 1969". */
static struct str part_text(struct maker *m, struct date date)
{
	static const char *const words[] = {
		[DATE_EARLY] = "dates.parts.early",
		[DATE_MID] = "dates.parts.mid",
		[DATE_LATE] = "dates.parts.late",
		[DATE_SPRING] = "dates.parts.spring",
		[DATE_SUMMER] = "dates.parts.summer",
		[DATE_AUTUMN] = "dates.parts.autumn",
		[DATE_WINTER] = "dates.parts.winter",
	};
	int number = date_number(date);

	maker_set_placeholder(m, "part", maker_word(m, words[date.part]));
	if (date.precision == DATE_CENTURY) {
		maker_set_placeholder(m, "n", nth(m, number));
		return maker_phrase(m, number < 0 ? "dates.part-of-century-bc"
						  : "dates.part-of-century");
	}
	maker_set_placeholder(m, "y", maker_year(m, year_of_part(date)));
	return maker_phrase(m, date_year(date) || date.part == DATE_WINTER
				       ? "dates.part-of-year"
				       : "dates.part-of-decade");
}

static struct str date_text(struct maker *m, struct date date,
			    const char *range)
{
	uint32_t n_placeholders = m->n_placeholders;
	struct civil from;
	struct civil to;
	struct str text;

	if (!date_ends(date, &from, &to))
		text = open_text(m, date);
	else if (date.part != DATE_WHOLE)
		text = part_text(m, date);
	else if (!date_is_range(date))
		text = civil_text(m, date.precision, from);
	else if (date.first == date.last)
		text = civil_text(m, DATE_DAY, from);
	else if (!(text = named_text(m, date)).len)
		text = range_text(
			m, from, to,
			date.precision == DATE_RANGE ? range : "dates.between");
	return keep_placeholders(m, n_placeholders, text);
}

struct str maker_date(struct maker *m, struct date date)
{
	return date_text(m, date, "dates.range");
}

struct str maker_moment(struct maker *m, struct date date)
{
	return date_text(m, date, "dates.between");
}

/* `range` is the phrase for what has no better one. */
static const char *when_key(struct date date, const char *range)
{
	static const char *const keys[] = {
		[DATE_DAY] = "when.day",
		[DATE_MONTH] = "when.month",
		[DATE_YEAR] = "when.year",
	};

	struct civil from;
	struct civil to;

	if (date.precision == DATE_DECADE || date.precision == DATE_CENTURY ||
	    date.part != DATE_WHOLE)
		return "when.year";
	if (date.precision > DATE_RANGE)
		return "when.between";
	if (!date_is_range(date))
		return keys[date.precision];
	if (date_is_ongoing(date))
		return "when.day";
	if (!date_ends(date, &from, &to))
		return keys[bound_of(date).precision];
	return are_days(from, to) ? "when.days" : range;
}

static struct str when_text(struct maker *m, struct date date,
			    const char *range, const char *when)
{
	uint32_t n_placeholders = m->n_placeholders;

	if (date.part == DATE_WHOLE && date.precision > DATE_RANGE &&
	    !named_text(m, date).len)
		date.precision = DATE_BETWEEN;
	maker_set_placeholder(m, "date", date_text(m, date, range));
	return keep_placeholders(m, n_placeholders,
				 maker_phrase(m, when_key(date, when)));
}

struct str maker_when(struct maker *m, struct date date)
{
	return when_text(m, date, "dates.range", "when.range");
}

struct str maker_moment_when(struct maker *m, struct date date)
{
	return when_text(m, date, "dates.between", "when.between");
}

int32_t maker_any_day(struct maker *m, struct date date)
{
	int32_t days = 1;

	date_length(date, &days);
	return date.first + (int32_t)rng_below(&m->rng, (uint32_t)days);
}

struct str maker_year(struct maker *m, int year)
{
	struct str figures = arena_decimal(m->arena, abs(year));
	uint32_t n_placeholders = m->n_placeholders;

	if (year >= YEAR_CLEAR)
		return figures;
	maker_set_placeholder(m, "y", figures);
	return keep_placeholders(
		m, n_placeholders,
		maker_phrase(m, year < 0 ? "dates.bc" : "dates.ad"));
}

/* ²³ */
static void add_raised(struct strbuf *out, int exponent)
{
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴",
					     "⁵", "⁶", "⁷", "⁸", "⁹"};
	char digits[12];

	snprintf(digits, sizeof(digits), "%d", exponent);
	for (const char *c = digits; *c; c++)
		strbuf_addz(out, *c == '-' ? "⁻" : raised[*c - '0']);
}

/* Digits in groups of three, with the language's own separators. */
static void add_digits(struct maker *m, struct strbuf *out,
		       const struct number_digits *digits)
{
	size_t n = strlen(digits->whole);

	for (size_t i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0)
			strbuf_add(out, maker_word(m, "numbers.group"));
		strbuf_addc(out, digits->whole[i]);
	}
	if (*digits->part) {
		strbuf_add(out, maker_word(m, "numbers.point"));
		strbuf_addz(out, digits->part);
	}
}

/* 30.9, 6.022 × 10²³, 10¹⁰⁰ */
static void add_figure(struct maker *m, struct strbuf *out,
		       struct number number, int64_t figure)
{
	struct number_digits digits = number_digits(number, figure);

	if (!digits.exponent) {
		add_digits(m, out, &digits);
		return;
	}
	if (strcmp(digits.whole, "1") != 0 || *digits.part) {
		add_digits(m, out, &digits);
		strbuf_addf(out, " " STR_FMT " ",
			    STR_ARG(maker_word(m, "numbers.times")));
	}
	strbuf_addz(out, "10");
	add_raised(out, digits.exponent);
}

/* "the number of seats was 23" needs no "seats" at the end. */
static bool unit_is_told(const struct maker *m, const struct column *column)
{
	struct str units =
		unit_words(m->pack, m->phrases, m->arena, column).many;

	return str_find(pack_text(m->pack, column->label), units) != SIZE_MAX ||
	       (m->group && str_find(pack_text(m->pack, m->group->title),
				     units) != SIZE_MAX);
}

static void add_unit(struct strbuf *out, const struct unit_words *unit,
		     bool is_one)
{
	struct str text = unit->symbol;

	if (!text.len)
		text = is_one ? unit->one : unit->many;
	if (!text.len)
		return;
	strbuf_addc(out, ' ');
	strbuf_add(out, text);
}

static struct str figure_text(struct maker *m, const struct column *column,
			      struct number number, int64_t figure)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;
	struct unit_words unit = {.is_before = false};

	if (column && column->type != COLUMN_PERCENT &&
	    !unit_is_told(m, column))
		unit = unit_words(m->pack, m->phrases, m->arena, column);
	if (figure < 0)
		strbuf_addc(&out, '-');
	if (unit.is_before)
		strbuf_add(&out, unit.symbol);
	add_figure(m, &out, number, figure);
	if (column && column->type == COLUMN_PERCENT)
		strbuf_add(&out, maker_word(m, "numbers.percent"));
	else if (!unit.is_before)
		add_unit(&out, &unit, figure == NUMBER_SCALE && !number.power);
	text = arena_copy(m->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static struct str number_text(struct maker *m, const struct column *column,
			      struct number number, const char *key)
{
	uint32_t n_placeholders = m->n_placeholders;

	maker_set_placeholder(m, "n",
			      figure_text(m, column, number, number.lo));
	maker_set_placeholder(m, "m",
			      figure_text(m, column, number, number.hi));
	return keep_placeholders(m, n_placeholders, maker_phrase(m, key));
}

struct str maker_number(struct maker *m, const struct column *column,
			struct number number)
{
	static const char *const keys[] = {
		[NUMBER_EXACT] = "figures.exact",
		[NUMBER_ABOUT] = "figures.about",
		[NUMBER_OVER] = "figures.over",
		[NUMBER_ALMOST] = "figures.almost",
		[NUMBER_DISPUTED] = "figures.disputed",
		[NUMBER_BETWEEN] = "figures.between",
		[NUMBER_SPAN] = "figures.span",
	};

	return number_text(m, column, number, keys[number.qualifier]);
}

/* Inside a sentence it says why there are two figures. */
static struct str number_words(struct maker *m, const struct column *column,
			       struct number number)
{
	if (number.qualifier != NUMBER_DISPUTED)
		return maker_number(m, column, number);
	return number_text(m, column, number, "figures.disputed-told");
}

/* "the ruling party": what a thing with several names is called where no time
 * is meant; but not "the party" where there are others. */
static struct str timeless_words(const struct maker *m, uint32_t thing)
{
	uint32_t names = m->pack->things[thing].names;
	struct str title;

	if (names == INDEX_NONE)
		return STR_NONE;
	title = pack_text(m->pack, m->pack->groups[names].title);
	if (str_find(title, STR("{")) != SIZE_MAX ||
	    (title_is_noun(title) &&
	     m->pack->types[m->pack->things[thing].type].n > 1))
		return STR_NONE;
	return title;
}

/* "The Hague", of a type that has the article before each name. */
static bool has_article(const struct maker *m, struct str name)
{
	struct strbuf folded = STRBUF_INIT;
	struct str text;
	bool has;

	utf8_fold(&folded, name);
	text = strbuf_str(&folded);
	has = maker_without_the(m, text).len != text.len;
	strbuf_finish(&folded);
	return has;
}

struct str maker_with_article(struct maker *m, uint32_t thing, struct str name)
{
	if (!m->pack->things[thing].the || has_article(m, name))
		return name;
	return arena_printf(m->arena, STR_FMT " " STR_FMT,
			    STR_ARG(maker_word(m, "words.the")), STR_ARG(name));
}

bool maker_is_plural(const struct maker *m, const struct value *value)
{
	const struct thing *thing;

	if (value->kind != VALUE_THING || value->a == INDEX_NONE)
		return false;
	thing = &m->pack->things[value->a];
	/* It is called by its name, or else by that group's title. */
	return m->has_when || !timeless_words(m, value->a).len
		       ? thing->is_plural
		       : m->pack->groups[thing->names].is_plural;
}

static struct str thing_words(struct maker *m, uint32_t thing, bool sentence)
{
	struct str name = STR_NONE;

	if (m->has_when)
		name = pack_thing_name_on(m->pack, thing, m->when);
	if (!name.len && sentence && timeless_words(m, thing).len)
		return timeless_words(m, thing);
	if (!m->has_when)
		name = pack_thing_name(m->pack, thing);
	if (!name.len) {
		maker_refuse(m, "its name changed at that time");
		return STR_NONE;
	}
	return sentence ? maker_with_article(m, thing, name) : name;
}

/* The phrase for a range: for a moment at which something began or ended; for
 * an event, which may have lasted or not; else for what goes on. */
static const char *range_key(const struct maker *m, const struct column *column)
{
	if (!m->group || column->type != COLUMN_DATE)
		return "dates.range";
	if (m->group->kind == FACT_TERM || m->group->kind == FACT_RENAME)
		return "dates.between";
	return m->group->kind == FACT_EVENT ? "dates.within" : "dates.range";
}

static struct str column_date(struct maker *m, const struct column *column,
			      struct date date)
{
	return date_text(m, date, range_key(m, column));
}

struct str maker_column_when(struct maker *m, const struct column *column,
			     struct date date)
{
	const char *range = range_key(m, column);
	bool lasts = !strcmp(range, "dates.range");

	return when_text(m, date, range, lasts ? "when.range" : "when.between");
}

static struct str value_text(struct maker *m, const struct column *column,
			     const struct value *value, bool sentence)
{
	struct date date;

	switch ((enum value_kind)value->kind) {
	case VALUE_TEXT:
		return pack_value_text(m->pack, value);
	case VALUE_THING:
		return thing_words(m, value->a, sentence);
	case VALUE_DATE:
		date = pack_value_date(value);
		/* An option says no more than can be proved. */
		if (!sentence)
			date.part = DATE_WHOLE;
		return column_date(m, column, date);
	case VALUE_NUMBER:
		return (sentence ? number_words : maker_number)(
			m, column, pack_value_number(m->pack, value));
	case VALUE_NONE:
	case VALUE_TEXTS:
		break;
	}
	maker_refuse(m, "a cell that it needs is empty");
	return STR_NONE;
}

struct str maker_option(struct maker *m, const struct column *column,
			const struct value *value)
{
	return value_text(m, column, value, false);
}

struct str maker_words(struct maker *m, const struct column *column,
		       const struct value *value)
{
	return value_text(m, column, value, true);
}

struct str maker_cell_option(struct maker *m, uint32_t row, uint32_t column)
{
	return maker_option(m, maker_column(m, column),
			    maker_cell(m, row, column));
}

struct str maker_cell_words(struct maker *m, uint32_t row, uint32_t column)
{
	return maker_words(m, maker_column(m, column),
			   maker_cell(m, row, column));
}

struct str maker_subject(struct maker *m, uint32_t row)
{
	uint32_t thing = pack_subject(m->pack, m->group, row);

	return thing == INDEX_NONE ? STR_NONE : thing_words(m, thing, true);
}
