#include "quiz/numeral.h"

#include "pack/number.h"

#include <string.h>

enum { PIECES_MAX = 8, SCALE_MAX = 12 };

/* Digits and what stands between them: 1 622 895,5 has four pieces. */
struct pieces {
	uint32_t n;
	struct digits at[PIECES_MAX];
	int32_t before[PIECES_MAX]; /* the separator; of the first: none */
};

struct mantissa {
	int64_t value;
	uint8_t decimals;
	bool mended;
	bool in_words;
};

const struct lexeme *span_first(struct span span)
{
	return span.from < span.to ? &span.lexed->at[span.from] : NULL;
}

const struct word *span_word(struct span span, const struct word_table *table)
{
	const struct lexeme *first = span_first(span);

	if (!first || first->kind != LEX_WORD)
		return NULL;
	return words_find(table, first->key);
}

static bool is_glued(struct span span)
{
	return span.from < span.to && lex_is_glued(span.lexed, span.from);
}

static char digit_like(int32_t c)
{
	static const struct {
		int32_t letter;
		char digit;
	} likes[] = {
		{'o', '0'}, {0x43E, '0'}, {'l', '1'}, {'i', '1'}, {0x456, '1'}};

	for (size_t i = 0; i < sizeof(likes) / sizeof(*likes); i++)
		if (likes[i].letter == c)
			return likes[i].digit;
	return '\0';
}

static bool add_digit(struct digits *digits, char digit)
{
	if (digits->n == DIGITS_MAX)
		return false;
	digits->at[digits->n++] = digit;
	digits->at[digits->n] = '\0';
	return true;
}

/* A word of nothing but O and l, glued to a figure. */
static bool is_digit_like(struct span span)
{
	const struct lexeme *word = span_first(span);
	uint32_t i = span.from;

	if (!word || word->kind != LEX_WORD)
		return false;
	for (uint32_t j = 0; j < word->n; j++)
		if (!digit_like(span.lexed->plain.at[word->start + j]))
			return false;
	return (lex_is_glued(span.lexed, i) &&
		span.lexed->at[i - 1].kind == LEX_FIGURE) ||
	       (lex_is_glued(span.lexed, i + 1) && i + 1 < span.to &&
		span.lexed->at[i + 1].kind == LEX_FIGURE);
}

bool digits_begin(struct span span)
{
	const struct lexeme *first = span_first(span);

	return first && (first->kind == LEX_FIGURE || is_digit_like(span));
}

static bool add_lexeme(struct span span, struct digits *digits)
{
	const struct lexeme *lexeme = span_first(span);

	if (lexeme->kind == LEX_FIGURE) {
		for (size_t i = 0; i < lexeme->key.len; i++)
			if (!add_digit(digits, lexeme->key.ptr[i]))
				return false;
		return true;
	}
	digits->mended = true;
	for (uint32_t i = 0; i < lexeme->n; i++)
		if (!add_digit(
			    digits,
			    digit_like(
				    span.lexed->plain.at[lexeme->start + i])))
			return false;
	return true;
}

bool digits_read(struct span *span, struct digits *digits)
{
	struct span rest = *span;

	*digits = (struct digits){.n = 0};
	while (rest.from < rest.to) {
		if (rest.from > span->from && !is_glued(rest))
			break;
		if (!digits_begin(rest))
			break;
		if (!add_lexeme(rest, digits))
			return false;
		rest.from++;
	}
	*span = rest;
	return digits->n > 0;
}

int64_t digits_value(const struct digits *digits)
{
	int64_t value = 0;

	for (uint32_t i = 0; i < digits->n; i++)
		value = value * 10 + (digits->at[i] - '0');
	return value;
}

/* Takes a separator that a digit follows; 0 when there is none. */
static int32_t take_separator(struct span *span)
{
	const struct lexeme *first = span_first(*span);
	struct span next = {span->lexed, span->from + 1, span->to};
	const struct lexeme *digits = span_first(next);

	if (!first)
		return 0;
	if (first->kind == LEX_FIGURE)
		return first->spaced ? ' ' : 0;
	if (first->kind != LEX_MARK || first->spaced || first->mark > 0x7F ||
	    !first->mark || !strchr(".,'_", first->mark) || !digits ||
	    digits->kind != LEX_FIGURE || digits->spaced)
		return 0;
	*span = next;
	return first->mark;
}

static bool read_pieces(struct span *span, struct pieces *pieces)
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

/* How many pieces from the second on are groups of three after `separator`? */
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

/* How many pieces are groups, or UINT32_MAX where they make no number. */
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
		mantissa->mended |= pieces->at[i].mended;
		for (uint32_t j = 0; j < pieces->at[i].n; j++)
			if (!add_digit(&all, pieces->at[i].at[j]))
				return false;
	}
	if (groups + 1 < pieces->n)
		mantissa->decimals = (uint8_t)pieces->at[groups + 1].n;
	mantissa->value = digits_value(&all);
	return true;
}

static bool read_figures(struct span *span, enum numeral_style style,
			 struct mantissa *mantissa)
{
	struct span rest = *span;
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

/* What may still follow in a numeral below 1000. */
struct word_state {
	int64_t value;
	int64_t room; /* the next word must be below this */
	bool any;
};

static bool take_cardinal(struct word_state *state, int64_t value)
{
	if (value >= state->room || (!value && state->any))
		return false;
	state->value += value;
	state->room = value >= 100 ? 100 : value >= 20 ? 10 : 0;
	state->any = true;
	return true;
}

static bool take_hundred(struct word_state *state)
{
	if (state->value >= 100 || (state->any && !state->value))
		return false;
	state->value = state->any ? state->value * 100 : 100;
	state->room = 100;
	state->any = true;
	return true;
}

/* One that is a filler elsewhere ("on") counts only in its own script. */
static const struct word *number_word(struct span span)
{
	const struct word *word = span_word(span, &words_numerals);
	const struct word *other = span_word(span, &words_calendar);

	if (word && word->classes & WORD_CARDINAL && other &&
	    other->classes & WORD_FILLER && !span_first(span)->cyrillic)
		return NULL;
	return word;
}

static bool take_ordinal(struct word_state *state, int64_t value)
{
	bool taken = take_cardinal(state, value);

	if (taken)
		state->room = 0;
	return taken;
}

static bool take_word(struct word_state *state, const struct word *word)
{
	if (word && word->classes & WORD_CARDINAL)
		return take_cardinal(state, word->value);
	if (word && word->classes & WORD_ORDINAL)
		return take_ordinal(state, word->value);
	return word && word->classes & WORD_SCALE && word->value == 2 &&
	       take_hundred(state);
}

static bool is_number_word(struct span span)
{
	const struct word *word = number_word(span);

	return word && word->classes & (WORD_CARDINAL | WORD_ORDINAL);
}

static bool is_hyphen(struct span span, struct span next)
{
	const struct lexeme *first = span_first(span);

	return first->kind == LEX_MARK && first->mark == '-' &&
	       !first->spaced && is_glued(next) &&
	       span_first(next)->kind == LEX_WORD;
}

/* Passes over a hyphen, or over "and" before one more number word. */
static void pass_links(struct span *span)
{
	const struct lexeme *first = span_first(*span);
	struct span next = {span->lexed, span->from + 1, span->to};

	if (!first)
		return;
	if (is_hyphen(*span, next) ||
	    (first->kind == LEX_WORD && str_eq(first->key, STR("and")) &&
	     is_number_word(next)))
		*span = next;
}

bool numeral_words(struct span *span, int64_t *value)
{
	struct word_state state = {.room = 1000};
	struct span rest = *span;

	while (take_word(&state, number_word(rest))) {
		rest.from++;
		*span = rest;
		pass_links(&rest);
	}
	*value = state.value;
	return state.any;
}

/* thirty point nine: the digits after the point, one by one. */
static void read_point(struct span *span, struct mantissa *mantissa)
{
	const struct word *word = number_word(*span);
	struct span rest = {span->lexed, span->from + 1, span->to};

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

static bool read_mantissa(struct span *span, enum numeral_style style,
			  struct mantissa *mantissa)
{
	if (read_figures(span, style, mantissa))
		return true;
	*mantissa = (struct mantissa){.in_words = true};
	if (!numeral_words(span, &mantissa->value))
		return false;
	read_point(span, mantissa);
	return true;
}

/* Takes thousand, million ...: the power of ten, 0 when there is none. */
static uint32_t take_scale(struct span *span)
{
	const struct word *word = number_word(*span);

	if (!word || !(word->classes & WORD_SCALE))
		return 0;
	span->from++;
	if (lex_is_mark(span->lexed, span->from, '.') &&
	    span->from < span->to && !span_first(*span)->spaced)
		span->from++;
	return word->value;
}

/* Adds mantissa * 10^scale. False on overflow. */
static bool add_part(struct numeral *numeral, const struct mantissa *mantissa,
		     uint32_t scale)
{
	int32_t power = (int32_t)scale + NUMBER_DECIMALS - mantissa->decimals;
	int64_t value = mantissa->value;

	for (; power > 0; power--)
		if (__builtin_mul_overflow(value, (int64_t)10, &value))
			return false;
	for (; power < 0; power++) {
		numeral->inexact |= value % 10 != 0;
		value /= 10;
	}
	numeral->decimals = mantissa->decimals;
	numeral->mended |= mantissa->mended;
	numeral->in_words |= mantissa->in_words;
	numeral->scaled |= scale != 0;
	return !__builtin_add_overflow(numeral->value, value, &numeral->value);
}

/* After a scale word: does a smaller part follow? */
static bool goes_on(struct span *span, const struct mantissa *mantissa)
{
	if (mantissa->decimals)
		return false;
	pass_links(span);
	return numeral_begins(*span);
}

bool numeral_read(struct span *span, enum numeral_style style,
		  struct numeral *numeral)
{
	struct span rest = *span;
	uint32_t last_scale = SCALE_MAX;

	*numeral = (struct numeral){.value = 0};
	for (;;) {
		struct mantissa mantissa;
		uint32_t scale;

		if (!read_mantissa(&rest, style, &mantissa))
			mantissa =
				(struct mantissa){.value = 1, .in_words = true};
		scale = take_scale(&rest);
		if (scale >= last_scale || rest.from == span->from ||
		    !add_part(numeral, &mantissa, scale))
			return false;
		*span = rest;
		last_scale = scale;
		if (!scale || !goes_on(&rest, &mantissa))
			return true;
	}
}

bool numeral_begins(struct span span)
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
