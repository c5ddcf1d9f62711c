#include "judge/number/digits.h"

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

bool digits_add(struct digits *digits, char digit)
{
	if (digits->n == DIGITS_MAX)
		return false;
	digits->at[digits->n++] = digit;
	digits->at[digits->n] = '\0';
	return true;
}

/* A word of only O and l, next to a figure without a space. */
static bool is_digit_like(struct lex_span span)
{
	const struct lexeme *word = span_first(span);
	uint32_t i = span.from;

	if (!word || word->kind != LEX_WORD)
		return false;
	for (uint32_t j = 0; j < word->n; j++)
		if (!digit_like(span.lexed->normalized.at[word->start + j]))
			return false;
	return (lex_is_glued(span.lexed, i) &&
		span.lexed->at[i - 1].kind == LEX_FIGURE) ||
	       (lex_is_glued(span.lexed, i + 1) && i + 1 < span.to &&
		span.lexed->at[i + 1].kind == LEX_FIGURE);
}

bool digits_begin(struct lex_span span)
{
	const struct lexeme *first = span_first(span);

	return first && (first->kind == LEX_FIGURE || is_digit_like(span));
}

static bool add_lexeme(struct lex_span span, struct digits *digits)
{
	const struct lexeme *lexeme = span_first(span);

	if (lexeme->kind == LEX_FIGURE) {
		for (size_t i = 0; i < lexeme->key.len; i++)
			if (!digits_add(digits, lexeme->key.ptr[i]))
				return false;
		return true;
	}
	digits->has_letters = true;
	for (uint32_t i = 0; i < lexeme->n; i++)
		if (!digits_add(digits,
				digit_like(span.lexed->normalized
						   .at[lexeme->start + i])))
			return false;
	return true;
}

bool digits_read(struct lex_span *span, struct digits *digits)
{
	struct lex_span rest = *span;

	*digits = (struct digits){.n = 0};
	while (rest.from < rest.to) {
		if (rest.from > span->from && !span_is_glued(rest))
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
