#include "judge/number/typed_date_parts.h"

#include "base/typo.h"
#include "judge/number/digits.h"
#include "judge/number/number_words.h"
#include "judge/number/numeral.h"
#include "judge/text/roman.h"
#include "pack/number.h"

#include <string.h>

enum { MONTHS = 12, ERA_LETTERS_MAX = 16 };

enum {
	PASSED =
		WORD_LEAD | WORD_ARTICLE | WORD_FILLER | WORD_YEAR | WORD_ABOUT,
	REFUSED = WORD_NOT | WORD_OR | WORD_RANGE
};

static bool add_figure(struct typed_date_parts *parts, int value,
		       uint32_t digits)
{
	struct typed_date_figure *figure = &parts->figures[parts->n];

	if (parts->n == TYPED_DATE_FIGURES_MAX)
		return false;
	*figure = (struct typed_date_figure){
		.value = value, .digits = digits, .before = parts->separator};
	figure->apostrophe = parts->separator == '\'';
	figure->era = parts->era_next;
	parts->era_next = false;
	parts->separator = 0;
	parts->n++;
	return true;
}

/* Takes st, nd, th or an ending of another language after a figure. */
static bool take_suffix(struct lex_span *span, struct typed_date_figure *figure)
{
	struct lex_span rest = *span;
	const struct word *word;

	if (lex_is_punctuation(rest.lexed, rest.from, '-') &&
	    rest.from < rest.to && lex_is_glued(rest.lexed, rest.from))
		rest.from++;
	word = span_word(rest, &words_calendar);
	if (!word || !(word->classes & WORD_ORDSUFFIX) ||
	    (!lex_is_glued(rest.lexed, rest.from) && !span_first(rest)->latin))
		return true;
	/* 1990-e is a decade, and 1999th does not exist. */
	if (figure->digits > 2 && str_eq(span_first(rest)->key, STR("e")))
		return false;
	if (figure->digits > 2 && span_first(rest)->latin)
		return false;
	figure->ordinal = true;
	rest.from++;
	*span = rest;
	return true;
}

static bool read_figure(struct lex_span *span, struct typed_date_parts *parts)
{
	struct digits digits;
	bool spaced = span_first(*span)->spaced;

	if (!digits_read(span, &digits) || digits.n > 8)
		return false;
	if (!parts->separator && spaced)
		parts->separator = ' ';
	parts->has_letters |= digits.has_letters;
	return add_figure(parts, (int)digits_value(&digits), digits.n) &&
	       take_suffix(span, &parts->figures[parts->n - 1]);
}

static bool is_zero_word(struct lex_span span)
{
	const struct word *word = span_word(span, &words_numerals);

	return word && word->classes & WORD_CARDINAL && !word->value;
}

/* The second half of nineteen ninety-nine, twenty oh six; -1 if none. */
static int64_t second_half(struct lex_span *span)
{
	struct lex_span rest = *span;
	bool zero;
	int64_t value;

	if (lex_is_punctuation(rest.lexed, rest.from, '-') &&
	    rest.from < rest.to)
		rest.from++;
	zero = is_zero_word(rest);
	rest.from += zero;
	if (zero && lex_is_punctuation(rest.lexed, rest.from, '-'))
		rest.from++;
	if (!number_words(&rest, &value) || value < (zero ? 1 : 10) ||
	    value > (zero ? 9 : 99))
		return -1;
	*span = rest;
	return value;
}

/* A number in words: a day, or a year in one of its forms; -1 if none. */
static int64_t words_value(struct lex_span *span)
{
	struct lex_span rest = *span;
	struct numeral numeral;
	int64_t value;
	int64_t half = -1;

	if (numeral_read(&rest, NUMERAL_GROUPS, &numeral) && numeral.scaled) {
		*span = rest;
		return numeral.value / NUMBER_SCALE;
	}
	if (!number_words(span, &value))
		return -1;
	if (value >= 10 && value < 100)
		half = second_half(span);
	return half >= 0 ? value * 100 + half : value;
}

static bool read_words(struct lex_span *span, struct typed_date_parts *parts)
{
	struct lex_span rest = *span;
	int64_t value = words_value(&rest);

	if (value < 0 || value > 9999 || (value > 31 && value < 100) ||
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

/* The month with this name apart from a typo, if only one matches. */
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

static bool set_month(struct typed_date_parts *parts, int month)
{
	if (!month || parts->month)
		return false;
	parts->month = month;
	parts->separator = 0;
	return true;
}

/* A word in no table: a misspelled month, or a Roman numeral. */
static bool read_unknown(struct lex_span *span, struct typed_date_parts *parts)
{
	const struct lexeme *word = span_first(*span);
	int roman = roman_value(span->lexed, word);
	int month = month_near(word->key);

	span->from++;
	if (roman >= 1000)
		return add_figure(parts, roman, 4);
	if (roman && roman <= MONTHS && parts->separator == '.')
		return set_month(parts, roman);
	if (!month && word->cyrillic)
		month = month_with_ending(word->key);
	return set_month(parts, month);
}

/* A Roman month may also be a word like "I", so it is checked first. */
static bool is_roman_month(struct lex_span span,
			   const struct typed_date_parts *parts)
{
	return parts->n == 1 && parts->separator == '.' &&
	       lex_is_punctuation(span.lexed, span.from + 1, '.') &&
	       roman_value(span.lexed, span_first(span));
}

enum era { ERA_NONE, ERA_AD, ERA_BC };

static enum era era_of(struct str letters)
{
	static const struct {
		const char *letters;
		enum era era;
	} eras[] = {{"ad", ERA_AD},	    {"ce", ERA_AD},
		    {"ne", ERA_AD},	    {"bz", ERA_AD},
		    {"bc", ERA_BC},	    {"bce", ERA_BC},
		    {"bch", ERA_BC},	    {"done", ERA_BC},
		    {"bzd", ERA_BC},	    {"naseieri", ERA_AD},
		    {"donaseieri", ERA_BC}, {"beforechrist", ERA_BC}};

	for (size_t i = 0; i < sizeof(eras) / sizeof(*eras); i++)
		if (str_eq(letters, str_of(eras[i].letters)))
			return eras[i].era;
	return ERA_NONE;
}

/* Takes AD, BC, B.C.E. or the Russian and Kazakh equivalents: the longest. */
static enum era take_era(struct lex_span *span)
{
	char letters[ERA_LETTERS_MAX];
	size_t n = 0;
	enum era found = ERA_NONE;

	for (uint32_t i = span->from; i < span->to; i++) {
		const struct lexeme *lexeme = &span->lexed->at[i];

		if (lex_is_punctuation(span->lexed, i, '.'))
			continue;
		if (lexeme->kind != LEX_WORD ||
		    n + lexeme->key.len > sizeof(letters))
			break;
		memcpy(letters + n, lexeme->key.ptr, lexeme->key.len);
		n += lexeme->key.len;
		if (era_of((struct str){letters, n})) {
			found = era_of((struct str){letters, n});
			span->from = i + 1;
		}
	}
	return found;
}

/* An era shows which figure is the year: the one after it, or before it. */
static bool read_era(struct lex_span *span, struct typed_date_parts *parts,
		     enum era era)
{
	while (lex_is_punctuation(span->lexed, span->from, '.') &&
	       span->from < span->to)
		span->from++;
	parts->bc |= era == ERA_BC;
	if (span->from < span->to && digits_begin(*span))
		parts->era_next = true;
	else if (parts->n)
		parts->figures[parts->n - 1].era = true;
	return parts->n || parts->era_next;
}

static bool read_word(struct lex_span *span, struct typed_date_parts *parts)
{
	const struct word *date = span_word(*span, &words_calendar);
	uint32_t classes = span_classes(*span);
	enum era era;

	if (is_roman_month(*span, parts))
		return read_unknown(span, parts);
	/* "не" is an era behind a year only. */
	era = parts->n || !(classes & WORD_NOT) ? take_era(span) : ERA_NONE;
	if (era != ERA_NONE)
		return read_era(span, parts, era);
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
	if (parts->separator == '-' && lex_is_glued(span->lexed, span->from))
		parts->separator = 0;
	span->from++;
	return true;
}

static bool read_punctuation(struct lex_span *span,
			     struct typed_date_parts *parts)
{
	const struct lexeme *sign = span_first(*span);
	bool leads = !parts->n && !parts->month;

	span->from++;
	if (leads && sign->symbol == '-' && span_is_glued(*span) &&
	    digits_begin(*span)) {
		parts->negative = true;
		parts->era_next = true;
		return true;
	}
	if (sign->symbol == '-' || sign->symbol == '/') {
		parts->separator = sign->symbol;
		return !leads;
	}
	if (sign->symbol == '.' || sign->symbol == ',' || sign->symbol == '\'')
		parts->separator = sign->symbol;
	return lex_is_harmless(sign) || (leads && sign->symbol == '~');
}

bool typed_date_parts_read(struct lex_span span, struct typed_date_parts *parts)
{
	*parts = (struct typed_date_parts){.weekday = -1};
	while (span.from < span.to) {
		enum lexeme_kind kind = span_first(span)->kind;
		bool read = kind == LEX_PUNCTUATION
				    ? read_punctuation(&span, parts)
			    : digits_begin(span) ? read_figure(&span, parts)
						 : read_word(&span, parts);

		if (!read)
			return false;
	}
	return (parts->n || parts->month) && parts->separator != '-' &&
	       parts->separator != '/';
}
