#include "quiz/when.h"

#include "base/typo.h"
#include "pack/date.h"
#include "pack/number.h"
#include "quiz/numeral.h"

#include <string.h>

enum { FIGURES_MAX = 3, MONTHS = 12 };

struct figure {
	int value;
	uint32_t digits;
	int32_t before; /* the mark before it, or a space, or 0 */
	bool ordinal;
	bool apostrophe;
};

/* What stands in the text, before it is known which figure is what. */
struct parts {
	struct figure figures[FIGURES_MAX];
	uint32_t n;
	int month; /* as a word */
	int weekday;
	int32_t mark; /* since the last figure */
	bool mended;
};

enum {
	PASSED = WORD_LEAD | WORD_ARTICLE | WORD_FILLER | WORD_YEAR | WORD_ERA |
		 WORD_ABOUT,
	REFUSED = WORD_NOT | WORD_OR | WORD_RANGE | WORD_BC
};

static int roman_digit(int32_t c)
{
	static const struct {
		char letter;
		int value;
	} digits[] = {{'i', 1},	  {'v', 5},   {'x', 10},  {'l', 50},
		      {'c', 100}, {'d', 500}, {'m', 1000}};

	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
		if (digits[i].letter == c)
			return digits[i].value;
	return 0;
}

/* Writes `value` in its usual form. */
static size_t write_roman(int value, char *out)
{
	static const struct {
		int value;
		const char *letters;
	} steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
		     {100, "c"},  {90, "xc"},  {50, "l"},  {40, "xl"},
		     {10, "x"},	  {9, "ix"},   {5, "v"},   {4, "iv"},
		     {1, "i"}};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
		for (; value >= steps[i].value; value -= steps[i].value)
			for (const char *c = steps[i].letters; *c; c++)
				out[n++] = *c;
	return n;
}

int when_roman(const struct lexed *lexed, const struct lexeme *word)
{
	const int32_t *at = lexed->plain.at + word->start;
	char usual[32];
	int value = 0;

	if (word->n > 15)
		return 0;
	for (uint32_t i = 0; i < word->n; i++) {
		int digit = roman_digit(at[i]);
		int next = i + 1 < word->n ? roman_digit(at[i + 1]) : 0;

		if (!digit)
			return 0;
		value += digit < next ? -digit : digit;
	}
	if (value < 1 || value > 3999 || write_roman(value, usual) != word->n)
		return 0;
	for (uint32_t i = 0; i < word->n; i++)
		if (usual[i] != at[i])
			return 0;
	return value;
}

static bool add_figure(struct parts *parts, int value, uint32_t digits)
{
	struct figure *figure = &parts->figures[parts->n];

	if (parts->n == FIGURES_MAX)
		return false;
	*figure = (struct figure){
		.value = value, .digits = digits, .before = parts->mark};
	figure->apostrophe = parts->mark == '\'';
	parts->mark = 0;
	parts->n++;
	return true;
}

/* Takes st, nd, th or an ending of another language after a figure. */
static bool take_suffix(struct span *span, struct figure *figure)
{
	struct span rest = *span;
	const struct word *word;

	if (lex_is_mark(rest.lexed, rest.from, '-') && rest.from < rest.to &&
	    lex_is_glued(rest.lexed, rest.from))
		rest.from++;
	word = span_word(rest, &words_calendar);
	if (!word || !(word->classes & WORD_ORDSUFFIX) ||
	    (!lex_is_glued(rest.lexed, rest.from) && !span_first(rest)->latin))
		return true;
	/* 1990-e is a decade, and there is no 1999th. */
	if (figure->digits > 2 && str_eq(span_first(rest)->key, STR("e")))
		return false;
	if (figure->digits > 2 && span_first(rest)->latin)
		return false;
	figure->ordinal = true;
	rest.from++;
	*span = rest;
	return true;
}

static bool read_figure(struct span *span, struct parts *parts)
{
	struct digits digits;
	bool spaced = span_first(*span)->spaced;

	if (!digits_read(span, &digits) || digits.n > 8)
		return false;
	if (!parts->mark && spaced)
		parts->mark = ' ';
	parts->mended |= digits.mended;
	return add_figure(parts, (int)digits_value(&digits), digits.n) &&
	       take_suffix(span, &parts->figures[parts->n - 1]);
}

static bool is_zero_word(struct span span)
{
	const struct word *word = span_word(span, &words_numerals);

	return word && word->classes & WORD_CARDINAL && !word->value;
}

/* The second half of nineteen ninety-nine, twenty oh six; -1 if none. */
static int64_t second_half(struct span *span)
{
	struct span rest = *span;
	bool zero;
	int64_t value;

	if (lex_is_mark(rest.lexed, rest.from, '-') && rest.from < rest.to)
		rest.from++;
	zero = is_zero_word(rest);
	rest.from += zero;
	if (zero && lex_is_mark(rest.lexed, rest.from, '-'))
		rest.from++;
	if (!numeral_words(&rest, &value) || value < (zero ? 1 : 10) ||
	    value > (zero ? 9 : 99))
		return -1;
	*span = rest;
	return value;
}

/* A number in words: a day, or a year in one of its forms; -1 if none. */
static int64_t words_value(struct span *span)
{
	struct span rest = *span;
	struct numeral numeral;
	int64_t value;
	int64_t half = -1;

	if (numeral_read(&rest, NUMERAL_GROUPS, &numeral) && numeral.scaled) {
		*span = rest;
		return numeral.value / NUMBER_SCALE;
	}
	if (!numeral_words(span, &value))
		return -1;
	if (value >= 10 && value < 100)
		half = second_half(span);
	return half >= 0 ? value * 100 + half : value;
}

static bool read_words(struct span *span, struct parts *parts)
{
	struct span rest = *span;
	int64_t value = words_value(&rest);

	if (value < 0 || value > 9999 || (value > 31 && value < 1000) ||
	    !add_figure(parts, (int)value, value > 31 ? 4 : 2))
		return false;
	*span = rest;
	/* A small number in words is a day, never a year of two digits. */
	parts->figures[parts->n - 1].ordinal = value <= 31;
	return true;
}

static bool is_month(const struct word *word)
{
	return word->classes & WORD_MONTH;
}

/* The month with this name but for a slip, when it is only one. */
static int month_near(struct str key)
{
	uint32_t best = 3;
	int month = 0;

	for (uint32_t i = 0; i < words_calendar.n; i++) {
		const struct word *row = &words_calendar.rows[i];
		struct str name = str_of(row->key);
		uint32_t limit = typo_limit(name.len);
		uint32_t d;

		if (!is_month(row) || !limit)
			continue;
		d = typo_distance(key, name, limit);
		if (d > limit || d > best)
			continue;
		if (d < best)
			month = row->value;
		else if (month != row->value)
			month = -1;
		best = d;
	}
	return month > 0 ? month : 0;
}

/* A Kazakh name with a case ending. */
static int month_with_ending(struct str key)
{
	for (size_t n = key.len; n > 3 && n + 4 > key.len; n--) {
		const struct word *word =
			words_find(&words_calendar, str_head(key, n));

		if (word && is_month(word))
			return word->value;
	}
	return 0;
}

static bool set_month(struct parts *parts, int month)
{
	if (!month || parts->month)
		return false;
	parts->month = month;
	parts->mark = 0;
	return true;
}

/* A word that is in no table: a misspelled month, or a Roman numeral. */
static bool read_unknown(struct span *span, struct parts *parts)
{
	const struct lexeme *word = span_first(*span);
	int roman = when_roman(span->lexed, word);
	int month = month_near(word->key);

	span->from++;
	if (roman >= 1000)
		return add_figure(parts, roman, 4);
	if (roman && roman <= MONTHS && parts->mark == '.')
		return set_month(parts, roman);
	if (!month && word->cyrillic)
		month = month_with_ending(word->key);
	return set_month(parts, month);
}

static uint32_t classes_here(struct span span)
{
	const struct word *rows[] = {span_word(span, &words_speech),
				     span_word(span, &words_calendar),
				     span_word(span, &words_numerals)};
	uint32_t classes = 0;

	for (int i = 0; i < 3; i++)
		classes |= rows[i] ? rows[i]->classes : 0;
	return classes;
}

/* A Roman month is a word like "I" elsewhere, so it is looked for first. */
static bool is_roman_month(struct span span, const struct parts *parts)
{
	return parts->n == 1 && parts->mark == '.' &&
	       lex_is_mark(span.lexed, span.from + 1, '.') &&
	       when_roman(span.lexed, span_first(span));
}

static bool read_word(struct span *span, struct parts *parts)
{
	const struct word *date = span_word(*span, &words_calendar);
	uint32_t classes = classes_here(*span);

	if (is_roman_month(*span, parts))
		return read_unknown(span, parts);
	if (classes & REFUSED)
		return false;
	if (date && is_month(date)) {
		span->from++;
		return set_month(parts, date->value);
	}
	if (date && date->classes & WORD_WEEKDAY) {
		span->from++;
		parts->weekday = date->value;
		return true;
	}
	if (read_words(span, parts))
		return true;
	if (!(classes & PASSED))
		return read_unknown(span, parts);
	if (parts->mark == '-' && lex_is_glued(span->lexed, span->from))
		parts->mark = 0;
	span->from++;
	return true;
}

static bool read_mark(struct span *span, struct parts *parts)
{
	const struct lexeme *mark = span_first(*span);
	bool leads = !parts->n && !parts->month;

	span->from++;
	if (mark->mark == '-' || mark->mark == '/') {
		parts->mark = mark->mark;
		return !leads;
	}
	if (mark->mark == '.' || mark->mark == ',' || mark->mark == '\'')
		parts->mark = mark->mark;
	return lex_is_harmless(mark) || (leads && mark->mark == '~');
}

static bool read_parts(struct span span, struct parts *parts)
{
	*parts = (struct parts){.weekday = -1};
	while (span.from < span.to) {
		enum lexeme_kind kind = span_first(span)->kind;
		bool read = kind == LEX_MARK	 ? read_mark(&span, parts)
			    : digits_begin(span) ? read_figure(&span, parts)
						 : read_word(&span, parts);

		if (!read)
			return false;
	}
	return (parts->n || parts->month) && parts->mark != '-' &&
	       parts->mark != '/';
}

static bool set_year(struct when *when, const struct figure *figure)
{
	if (figure->digits != 4 && figure->digits != 2)
		return false;
	when->year = figure->value;
	when->has_year = true;
	when->short_year = figure->digits == 2;
	when->apostrophe = figure->apostrophe;
	return !figure->ordinal || figure->digits == 4;
}

static bool set_day(struct when *when, const struct figure *figure)
{
	when->day = figure->value;
	return figure->digits <= 2 && figure->value >= 1 && figure->value <= 31;
}

static bool is_year_like(const struct figure *figure)
{
	return figure->digits == 4 || figure->apostrophe ||
	       (figure->digits == 2 && figure->value > 31);
}

/* 17-18 October 2013 */
static bool set_days(struct when *when, const struct parts *parts)
{
	const struct figure *figures = parts->figures;

	when->last_day = figures[1].value;
	return figures[1].before == '-' && figures[1].digits <= 2 &&
	       figures[1].value > figures[0].value &&
	       set_day(when, &figures[0]) && set_year(when, &figures[2]) &&
	       !when->short_year;
}

static bool with_month_word(struct when *when, const struct parts *parts)
{
	const struct figure *figures = parts->figures;

	when->month = parts->month;
	switch (parts->n) {
	case 0:
		return true;
	case 1:
		return is_year_like(&figures[0]) ? set_year(when, &figures[0])
						 : set_day(when, &figures[0]);
	case 2:
		if (is_year_like(&figures[0]) && !is_year_like(&figures[1]))
			return set_year(when, &figures[0]) &&
			       set_day(when, &figures[1]);
		return set_day(when, &figures[0]) &&
		       set_year(when, &figures[1]);
	default:
		return set_days(when, parts);
	}
}

static bool fits_month(const struct figure *figure)
{
	return figure->digits <= 2 && figure->value >= 1 &&
	       figure->value <= MONTHS;
}

static bool fits_day(const struct figure *figure)
{
	return figure->digits <= 2 && figure->value >= 1 && figure->value <= 31;
}

static bool set_day_month(struct when *when, const struct figure *day,
			  const struct figure *month)
{
	when->day = day->value;
	when->month = month->value;
	return fits_day(day) && fits_month(month);
}

/* Day first, but where slash or dash part them month first may be meant. */
static bool set_either(struct when *when, const struct figure *a,
		       const struct figure *b)
{
	bool dotted = b->before == '.' || b->before == ' ';

	if (!dotted && !fits_month(b) && fits_month(a))
		return set_day_month(when, b, a);
	when->either_order = !dotted && fits_month(a) && fits_day(b);
	return set_day_month(when, a, b);
}

static bool part_evenly(const struct parts *parts)
{
	int32_t second = parts->figures[1].before;
	int32_t third = parts->figures[2].before;

	if (!second || !strchr("./- ", (int)second))
		return false;
	return parts->n < 3 || third == second ||
	       (third == ' ' && second == '.');
}

static bool three_figures(struct when *when, const struct parts *parts)
{
	const struct figure *f = parts->figures;

	if (f[0].digits == 4)
		return set_year(when, &f[0]) &&
		       set_day_month(when, &f[2], &f[1]);
	if (f[0].digits == 2 && f[0].value > 31 && f[2].digits == 2) {
		when->year_first = true;
		return set_year(when, &f[0]) &&
		       set_day_month(when, &f[2], &f[1]);
	}
	return set_year(when, &f[2]) && set_either(when, &f[0], &f[1]);
}

/* 2006-07 and 2006/7 may be two years in a row. */
static bool is_next_year(const struct figure *year, const struct figure *next)
{
	int base = next->digits == 1 ? 10 : 100;

	return next->before != '.' && (year->value + 1) % base == next->value;
}

static bool two_figures(struct when *when, const struct parts *parts)
{
	const struct figure *f = parts->figures;

	if (f[0].digits == 4) {
		when->month = f[1].value;
		when->season = is_next_year(&f[0], &f[1]);
		return f[1].before != ' ' &&
		       (f[1].before != '.' || f[1].digits == 2) &&
		       fits_month(&f[1]) && set_year(when, &f[0]);
	}
	if (f[1].digits == 4) {
		when->month = f[0].value;
		return fits_month(&f[0]) && set_year(when, &f[1]);
	}
	return set_either(when, &f[0], &f[1]);
}

/* 19990212 or 12021999 */
static bool compact(struct when *when, int value)
{
	struct civil iso = {value / 10000, value / 100 % 100, value % 100};
	struct civil day_first = {value % 10000, value / 10000 % 100,
				  value / 1000000};
	struct civil civil = iso;

	if (iso.year < 1000 || !date_civil_exists(iso))
		civil = day_first;
	when->year = civil.year;
	when->month = civil.month;
	when->day = civil.day;
	when->has_year = true;
	return civil.year >= 1000 && date_civil_exists(civil);
}

static bool one_figure(struct when *when, const struct figure *figure)
{
	if (figure->digits == 8)
		return compact(when, figure->value);
	if (figure->digits == 4 || figure->apostrophe)
		return set_year(when, figure);
	when->day = figure->value;
	when->short_year = figure->digits == 2 && !figure->ordinal;
	when->year = figure->value;
	return figure->digits <= 2;
}

static bool without_month_word(struct when *when, const struct parts *parts)
{
	if (parts->n == 1)
		return one_figure(when, &parts->figures[0]);
	if (!part_evenly(parts))
		return false;
	return parts->n == 2 ? two_figures(when, parts)
			     : three_figures(when, parts);
}

/* Is there such a day, in some year where the year is open? */
static bool exists(const struct when *when)
{
	int year = when->has_year && !when->short_year ? when->year : 2000;

	if (when->has_year && !when->short_year && when->year < 1)
		return false;
	if (!when->month || !when->day)
		return true;
	return date_civil_exists(
		       (struct civil){year, when->month, when->day}) &&
	       (!when->last_day || date_civil_exists((struct civil){
					   year, when->month, when->last_day}));
}

bool when_read(struct span span, struct when *when)
{
	struct parts parts;
	bool read;

	*when = (struct when){.weekday = -1};
	if (!read_parts(span, &parts))
		return false;
	read = parts.month ? with_month_word(when, &parts)
			   : without_month_word(when, &parts);
	when->weekday = parts.weekday;
	when->mended = parts.mended;
	return read && exists(when);
}
