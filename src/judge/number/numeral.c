#include "judge/number/numeral.h"

#include "judge/number/digits.h"
#include "judge/number/number_words.h"
#include "pack/number.h"

#include <string.h>

enum {
	PIECES_MAX = 8,
	SCALE_MAX = 12,
	EXPONENT_MOST = 999,
	TIMES = 0xD7,
	MIDDLE_DOT = 0xB7
};

/* Digits and their separators: 1 622 895,5 has four pieces. */
struct pieces {
	uint32_t n;
	struct digits at[PIECES_MAX];
	int32_t before[PIECES_MAX]; /* the separator; none for the first */
};

struct mantissa {
	int64_t value;
	uint8_t decimals;
	bool has_letters;
	bool in_words;
	bool has_exponent;
};

static bool is_raised(struct lex_span span, uint32_t i)
{
	return i < span.to && lex_raised_digit(span.lexed, i) >= 0;
}

/* 10^6, 10⁶: the dot before it multiplies. */
static bool is_power_of_ten(struct lex_span span)
{
	const struct lexeme *first = span_first(span);

	return first && str_eq(first->key, STR("10")) &&
	       (lex_is_punctuation(span.lexed, span.from + 1, '^') ||
		is_raised(span, span.from + 1));
}

/* Takes a separator followed by a digit; 0 if there is none. */
static int32_t take_separator(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	struct lex_span next = {span->lexed, span->from + 1, span->to};
	const struct lexeme *digits = span_first(next);
	int32_t symbol;

	if (!first)
		return 0;
	if (first->kind == LEX_FIGURE)
		return first->spaced ? ' ' : 0;
	symbol = first->symbol == MIDDLE_DOT && !is_power_of_ten(next)
			 ? '.'
			 : first->symbol;
	if (first->kind != LEX_PUNCTUATION || first->spaced || symbol > 0x7F ||
	    !symbol || !strchr(".,'_", symbol) || !digits ||
	    digits->kind != LEX_FIGURE || digits->spaced)
		return 0;
	*span = next;
	return symbol;
}

static bool read_pieces(struct lex_span *span, struct pieces *pieces)
{
	pieces->n = 0;
	pieces->before[0] = 0;
	for (;;) {
		if (!digits_read(span, &pieces->at[pieces->n++]))
			return false;
		if (pieces->n == PIECES_MAX)
			return false;
		pieces->before[pieces->n] = take_separator(span);
		if (!pieces->before[pieces->n])
			return true;
	}
}

/* How many pieces, from the second on, are groups of three after
 * `separator`? */
static uint32_t count_groups(const struct pieces *pieces, int32_t separator)
{
	uint32_t n = 0;

	if (pieces->at[0].n > 3)
		return 0;
	while (n + 1 < pieces->n && pieces->before[n + 1] == separator &&
	       pieces->at[n + 1].n == 3)
		n++;
	return n;
}

static bool is_point(int32_t separator)
{
	return separator == '.' || separator == ',';
}

/* How many pieces are groups, or UINT32_MAX if they form no number. */
static uint32_t group(const struct pieces *pieces, enum numeral_style style)
{
	uint32_t groups = count_groups(pieces, pieces->before[1]);

	if (pieces->n == 1)
		return 0;
	if (pieces->n == 2 && is_point(pieces->before[1]) &&
	    (style == NUMERAL_DECIMALS || !groups || *pieces->at[0].at == '0'))
		return 0;
	if (groups + 1 == pieces->n)
		return groups;
	if (groups && groups + 2 == pieces->n &&
	    is_point(pieces->before[groups + 1]) &&
	    pieces->before[groups + 1] != pieces->before[1])
		return groups;
	return UINT32_MAX;
}

static bool join_pieces(const struct pieces *pieces, uint32_t groups,
			struct mantissa *mantissa)
{
	struct digits all = {.n = 0};

	for (uint32_t i = 0; i < pieces->n; i++) {
		mantissa->has_letters |= pieces->at[i].has_letters;
		for (uint32_t j = 0; j < pieces->at[i].n; j++)
			if (!digits_add(&all, pieces->at[i].at[j]))
				return false;
	}
	if (groups + 1 < pieces->n)
		mantissa->decimals = (uint8_t)pieces->at[groups + 1].n;
	mantissa->value = digits_value(&all);
	return true;
}

static bool read_figures(struct lex_span *span, enum numeral_style style,
			 struct mantissa *mantissa)
{
	struct lex_span rest = *span;
	struct pieces pieces;
	uint32_t groups;

	*mantissa = (struct mantissa){.value = 0};
	if (!read_pieces(&rest, &pieces))
		return false;
	groups = group(&pieces, style);
	if (groups == UINT32_MAX || !join_pieces(&pieces, groups, mantissa))
		return false;
	*span = rest;
	return true;
}

/* thirty point nine: the digits after the point, one by one. */
static void read_point(struct lex_span *span, struct mantissa *mantissa)
{
	const struct word *word = number_word(*span);
	struct lex_span rest = {span->lexed, span->from + 1, span->to};

	if (!word || !(word->classes & WORD_POINT))
		return;
	while (mantissa->decimals < NUMBER_DECIMALS &&
	       (word = number_word(rest)) && word->classes & WORD_CARDINAL &&
	       word->value < 10) {
		mantissa->value = mantissa->value * 10 + word->value;
		mantissa->decimals++;
		rest.from++;
		*span = rest;
	}
}

static bool read_mantissa(struct lex_span *span, enum numeral_style style,
			  struct mantissa *mantissa)
{
	if (read_figures(span, style, mantissa))
		return true;
	*mantissa = (struct mantissa){.in_words = true};
	if (!number_words(span, &mantissa->value))
		return false;
	read_point(span, mantissa);
	return true;
}

/* Takes thousand, million ...: the power of ten, 0 if there is none. */
static uint32_t take_scale(struct lex_span *span)
{
	const struct word *word = number_word(*span);

	if (!word || !(word->classes & WORD_SCALE))
		return 0;
	span->from++;
	if (lex_is_punctuation(span->lexed, span->from, '.') &&
	    span->from < span->to && !span_first(*span)->spaced)
		span->from++;
	return word->value;
}

/* Takes digits, raised or not; -1 if there are none, or too many for an
 * exponent. */
static int32_t take_power(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	int32_t power = 0;

	if (first && first->kind == LEX_FIGURE && first->key.len <= 3) {
		for (size_t i = 0; i < first->key.len; i++)
			power = power * 10 + (first->key.ptr[i] - '0');
		span->from++;
		return power;
	}
	if (!first || lex_raised_digit(span->lexed, span->from) < 0)
		return -1;
	while (span->from < span->to && power <= EXPONENT_MOST / 10 &&
	       lex_raised_digit(span->lexed, span->from) >= 0)
		power = power * 10 +
			lex_raised_digit(span->lexed, span->from++);
	return power;
}

static bool take_symbol(struct lex_span *span, int32_t symbol)
{
	bool taken = span->from < span->to &&
		     lex_is_punctuation(span->lexed, span->from, symbol);

	span->from += taken;
	return taken;
}

static bool take_letter(struct lex_span *span, int32_t letter)
{
	const struct lexeme *first = span_first(*span);
	bool taken = first && first->kind == LEX_WORD && first->n == 1 &&
		     span->lexed->normalized.at[first->start] == letter;

	span->from += taken;
	return taken;
}

/* × * · */
static bool take_times(struct lex_span *span)
{
	return take_symbol(span, 0xD7) || take_symbol(span, '*') ||
	       take_symbol(span, 0xB7) || take_symbol(span, 0x22C5) ||
	       take_symbol(span, 0x2219);
}

/* x 10^, or e after the last digit */
static bool take_base(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);

	if (first && !first->spaced && take_letter(span, 'e'))
		return true;
	if (!take_times(span) && !take_letter(span, 'x'))
		return false;
	first = span_first(*span);
	if (!first || !str_eq(first->key, STR("10")))
		return false;
	span->from++;
	return take_symbol(span, '^') || span->from < span->to;
}

/* 10^6, 10⁶, 10⁻⁶ */
static bool take_power_of_ten(struct lex_span *span, struct mantissa *mantissa)
{
	uint32_t i = span->from;
	bool is = mantissa->value == 10 && !mantissa->decimals &&
		  i < span->to && lex_is_glued(span->lexed, i);

	is = is && (is_raised(*span, i) || take_symbol(span, '^') ||
		    (lex_is_punctuation(span->lexed, i, '-') &&
		     is_raised(*span, i + 1)));
	if (is)
		mantissa->value = 1;
	return is;
}

/* Takes an exponent: of 1.5e6, 1.5 x 10^6 or 10^6. */
static bool take_exponent(struct lex_span *span, struct mantissa *mantissa,
			  int32_t *exponent)
{
	struct lex_span rest = *span;
	bool minus;
	int32_t power;

	if (!take_power_of_ten(&rest, mantissa) && !take_base(&rest))
		return false;
	minus = take_symbol(&rest, '-');
	if (!minus)
		take_symbol(&rest, '+');
	power = take_power(&rest);
	if (power < 0)
		return false;
	*exponent = minus ? -power : power;
	*span = rest;
	return true;
}

/* digits * 10^power; INT64_MAX if it is too large. */
static int64_t shifted(int64_t digits, int32_t power, bool *exact)
{
	*exact = true;
	for (; digits && power > 0; power--)
		if (__builtin_mul_overflow(digits, (int64_t)10, &digits)) {
			*exact = false;
			return INT64_MAX;
		}
	for (; digits && power < 0; power++) {
		*exact = *exact && digits % 10 == 0;
		digits /= 10;
	}
	return digits;
}

int64_t numeral_scaled(const struct numeral *numeral, int32_t power,
		       bool *exact)
{
	if (numeral->digits)
		return shifted(numeral->digits,
			       numeral->power + NUMBER_DECIMALS - power, exact);
	*exact = !numeral->inexact && !power;
	return power ? INT64_MAX : numeral->value;
}

/* Adds mantissa * 10^scale. False on overflow, but for what an exponent makes
 * too large. */
static bool add_part(struct numeral *numeral, const struct mantissa *mantissa,
		     int32_t scale)
{
	int32_t power = scale - mantissa->decimals;
	bool exact;
	int64_t value =
		shifted(mantissa->value, power + NUMBER_DECIMALS, &exact);

	if (value == INT64_MAX && !mantissa->has_exponent)
		return false;
	numeral->inexact |= !exact;
	numeral->digits = numeral->value ? 0 : mantissa->value;
	numeral->power = power;
	numeral->decimals = mantissa->decimals;
	numeral->has_letters |= mantissa->has_letters;
	numeral->in_words |= mantissa->in_words;
	numeral->scaled |= scale != 0;
	return !__builtin_add_overflow(numeral->value, value, &numeral->value);
}

/* After a scale word: does a smaller part follow? */
static bool goes_on(struct lex_span *span, const struct mantissa *mantissa)
{
	if (mantissa->decimals)
		return false;
	number_links(span);
	return numeral_begins(*span);
}

/* k and m mean thousand and million only after a figure. */
static bool is_letter(struct lex_span span)
{
	const struct lexeme *first = span_first(span);

	return first && first->kind == LEX_WORD && first->n == 1;
}

bool numeral_read(struct lex_span *span, enum numeral_style style,
		  struct numeral *numeral)
{
	struct lex_span rest = *span;
	int32_t last_scale = SCALE_MAX;

	*numeral = (struct numeral){.value = 0};
	for (;;) {
		struct mantissa mantissa;
		int32_t scale;

		if (!read_mantissa(&rest, style, &mantissa)) {
			if (is_letter(rest))
				return false;
			mantissa =
				(struct mantissa){.value = 1, .in_words = true};
		} else if (!mantissa.in_words &&
			   take_exponent(&rest, &mantissa, &scale)) {
			mantissa.has_exponent = true;
			*span = rest;
			return add_part(numeral, &mantissa, scale);
		}
		scale = (int32_t)take_scale(&rest);
		if (scale >= last_scale || rest.from == span->from ||
		    !add_part(numeral, &mantissa, scale))
			return false;
		*span = rest;
		last_scale = scale;
		if (!scale || !goes_on(&rest, &mantissa))
			return true;
	}
}

bool numeral_begins(struct lex_span span)
{
	const struct lexeme *first = span_first(span);
	const struct word *word = number_word(span);

	if (!first)
		return false;
	if (digits_begin(span))
		return true;
	return word && (word->classes & WORD_CARDINAL ||
			(word->classes & WORD_SCALE && first->n > 2));
}
