#include "base/normalize.h"

#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum { ESCAPE = 0x1B, BELL = 0x07, DELETE = 0x7F, CSI = 0x9B, OSC = 0x9D };

/* Kept as it is: Maße is not Masse. */
enum { SHARP_S = 0xDF, CAPITAL_SHARP_S = 0x1E9E };

static const utf8proc_option_t form =
	(utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
			    UTF8PROC_CASEFOLD | UTF8PROC_IGNORE |
			    UTF8PROC_LUMP);

/* What compatibility forms would read wrongly, or not at all. */
static const struct {
	int32_t first;
	int32_t last;
	int32_t normalized;
} relatives[] = {
	{0x85, 0x85, ' '},	/* next line */
	{0xA9, 0xA9, ' '},	/* copyright sign */
	{0xAB, 0xAB, '"'},	/* guillemets */
	{0xB4, 0xB4, '\''},	/* acute accent as apostrophe */
	{0xBB, 0xBB, '"'},	/* guillemets */
	{0x2B9, 0x2BC, '\''},	/* modifier letters */
	{0x66A, 0x66A, '%'},	/* Arabic percent sign */
	{0x2018, 0x201B, '\''}, /* single quotes */
	{0x201C, 0x201F, '"'},	/* double quotes */
	{0x2028, 0x2029, '\n'}, /* line and paragraph separators */
	{0x2032, 0x2032, '\''}, /* prime */
	{0x2043, 0x2043, '-'},	/* hyphen bullet */
	{0x2116, 0x2116, '#'},	/* numero sign, or it would read "no" */
	{0x2120, 0x2122, ' '},	/* service and trade marks */
	{0x2190, 0x21FF, '>'},	/* arrows */
	{0x2794, 0x27BE, '>'},	/* dingbat arrows */
	{0x27F5, 0x27FF, '>'},	/* long arrows */
	{0x3001, 0x3001, ','},	/* ideographic comma */
};

static int32_t relative(int32_t c)
{
	for (size_t i = 0; i < sizeof(relatives) / sizeof(*relatives); i++)
		if (c >= relatives[i].first && c <= relatives[i].last)
			return relatives[i].normalized;
	return 0;
}

static bool add_cased(struct normalized *normalized, int32_t c, bool upper)
{
	if (normalized->n == NORMALIZED_MAX)
		return false;
	normalized->upper[normalized->n] = upper;
	normalized->at[normalized->n++] = c;
	return true;
}

static bool add(struct normalized *normalized, int32_t c)
{
	return add_cased(normalized, c, false);
}

/* Takes the rest of an escape sequence off `*text`. */
static void skip_escape(struct str *text, int32_t kind)
{
	int32_t c;

	if (kind == ESCAPE && !utf8_next(text, &kind))
		return;
	if (kind == '[' || kind == CSI)
		while (utf8_next(text, &c) && (c < '@' || c > '~'))
			;
	else if (kind == ']' || kind == OSC)
		while (utf8_next(text, &c) && c != BELL)
			if (c == ESCAPE && utf8_next(text, &c))
				return;
}

/* The value of a decimal digit of any script, or -1. */
static int32_t digit_value(int32_t c)
{
	int32_t value = 0;

	if (utf8proc_category(c) != UTF8PROC_CATEGORY_ND)
		return -1;
	/* Each script has its ten in a row, so the first one is found by
	 * walking down; rows that touch each other are all of ten. */
	while (value < 9 &&
	       utf8proc_category(c - value - 1) == UTF8PROC_CATEGORY_ND)
		value++;
	return value;
}

static bool add_decomposed(struct normalized *normalized, int32_t c)
{
	utf8proc_int32_t *end = normalized->at + normalized->n;
	utf8proc_ssize_t room =
		NORMALIZED_MAX - (utf8proc_ssize_t)normalized->n;
	int last_class = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t n =
		utf8proc_decompose_char(c, end, room, form, &last_class);

	if (n < 0 || n > room)
		return false;
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		if (relative(end[i]))
			end[i] = relative(end[i]);
		normalized->upper[normalized->n + (uint32_t)i] =
			utf8proc_tolower(c) != c;
	}
	normalized->n += (uint32_t)n;
	return true;
}

static bool add_rare(struct normalized *normalized, int32_t c)
{
	int32_t digit;

	if (relative(c))
		return add(normalized, relative(c));
	if (c == SHARP_S || c == CAPITAL_SHARP_S)
		return add_cased(normalized, SHARP_S, c != SHARP_S);
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
		return true;
	case UTF8PROC_CATEGORY_NO: /* a power or a fraction is not a digit */
		return add(normalized, c);
	case UTF8PROC_CATEGORY_ND:
		digit = digit_value(c);
		return c >= 0xFF10 ? add_decomposed(normalized, c)
				   : add(normalized, '0' + digit);
	default:
		return add_decomposed(normalized, c);
	}
}

static bool add_ascii(struct normalized *normalized, int32_t c)
{
	if (c >= 'A' && c <= 'Z')
		return add_cased(normalized, c + 'a' - 'A', true);
	if (c >= ' ' && c < DELETE)
		return add(normalized, c == '`' ? '\'' : c);
	if (c == '\n')
		return add(normalized, c);
	return c >= '\t' && c <= '\r' ? add(normalized, ' ') : true;
}

static bool add_any(struct normalized *normalized, int32_t c)
{
	if (c < 0x80)
		return add_ascii(normalized, c);
	if (c >= 0x0430 && c <= 0x044F && c != 0x0439)
		return add(normalized, c);
	if (c >= 0x0410 && c <= 0x042F && c != 0x0419)
		return add_cased(normalized, c + 0x20, true);
	return add_rare(normalized, c);
}

bool normalize_too_long(struct str text)
{
	return text.len > (size_t)NORMALIZE_INPUT_MAX * 4 ||
	       (text.len > NORMALIZE_INPUT_MAX &&
		utf8_length(text) > NORMALIZE_INPUT_MAX);
}

bool normalize(struct normalized *normalized, struct str text)
{
	int32_t c;

	normalized->n = 0;
	if (normalize_too_long(text) || utf8_invalid(text) != SIZE_MAX)
		return false;
	while (utf8_next(&text, &c)) {
		if (c == ESCAPE || c == CSI || c == OSC)
			skip_escape(&text, c);
		else if (!add_any(normalized, c))
			return false;
	}
	return true;
}

/* The code points between the spaces around. */
static const int32_t *trim(const struct normalized *text, uint32_t *n)
{
	uint32_t from = 0;
	uint32_t to = text->n;

	while (to && text->at[to - 1] == ' ')
		to--;
	while (from < to && text->at[from] == ' ')
		from++;
	*n = to - from;
	return text->at + from;
}

bool normalized_eq(const struct normalized *a, const struct normalized *b)
{
	uint32_t a_n;
	uint32_t b_n;
	const int32_t *a_at = trim(a, &a_n);
	const int32_t *b_at = trim(b, &b_n);

	return a_n == b_n && !memcmp(a_at, b_at, a_n * sizeof(*a_at));
}

int32_t normalized_raised_digit(int32_t c)
{
	if (c == 0xB9)
		return 1;
	if (c == 0xB2 || c == 0xB3)
		return c - 0xB0;
	if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
		return c - 0x2070;
	return c >= 0x2080 && c <= 0x2089 ? c - 0x2080 : -1;
}
