#include "judge/number/quantity.h"

#include "judge/number/unit.h"

#include <string.h>
#include <utf8proc.h>

enum {
	ELSEWHERE = WORD_LEAD | WORD_ARTICLE | WORD_FILLER | WORD_ABOUT,
	OTHER_FIGURE = WORD_OR | WORD_RANGE
};

struct reader {
	struct lex_span span;
	enum numeral_style style;
	struct quantity *quantity;
	bool has_numeral;
	bool wants_total; /* a slash or "of" came before */
	bool in_place;	  /* 23 seats in the Mazhilis: anything may follow */
};

static bool is_currency(int32_t symbol)
{
	return utf8proc_category(symbol) == UTF8PROC_CATEGORY_SC;
}

/* Was the last symbol the 2 of km²? */
static bool is_power(const struct reader *reader)
{
	const struct lexed *lexed = reader->span.lexed;
	uint32_t i = reader->span.from - 1;

	return lex_raised_digit(lexed, i) >= 0 && lex_is_glued(lexed, i) &&
	       lexed->at[i - 1].kind == LEX_WORD;
}

/* The C of °C counts, and not its sign. */
static bool is_scale(struct lex_span span)
{
	return span_is_glued(span) && span_first(span)->kind == LEX_WORD;
}

/* The inches of 6", which is not quoted. */
static bool is_mark_of_unit(const struct reader *reader)
{
	const struct lexed *lexed = reader->span.lexed;
	uint32_t i = reader->span.from;

	return reader->has_numeral && i + 1 == reader->span.to &&
	       lex_is_glued(lexed, i) && unit_is_word(lexed, i) &&
	       !lex_is_punctuation(lexed, 0, lexed->at[i].symbol);
}

static enum quantity_fault read_punctuation(struct reader *reader)
{
	const struct lexeme *sign = span_first(reader->span);
	bool unit = is_mark_of_unit(reader);

	reader->span.from++;
	if (sign->symbol == LEX_DEGREE) {
		reader->quantity->strange += !is_scale(reader->span);
		return QUANTITY_OK;
	}
	if (sign->symbol == '%') {
		reader->quantity->percent = true;
		return QUANTITY_OK;
	}
	if (lex_is_harmless(sign)) {
		reader->quantity->strange += unit;
		return QUANTITY_OK;
	}
	if (!reader->has_numeral && sign->symbol == '-')
		return QUANTITY_NEGATIVE;
	if (!reader->has_numeral &&
	    (sign->symbol == 0x2248 ||
	     (sign->symbol < 0x80 && strchr("~#=+", sign->symbol))))
		return QUANTITY_OK;
	if (reader->has_numeral && sign->symbol == '/' &&
	    !reader->wants_total) {
		reader->wants_total = true;
		return QUANTITY_OK;
	}
	if (is_currency(sign->symbol) || is_power(reader)) {
		reader->quantity->strange++;
		return QUANTITY_OK;
	}
	return sign->symbol == '-' || sign->symbol == '/' ? QUANTITY_SEVERAL
							  : QUANTITY_STRANGE;
}

/* F is a unit, not the Russian "in". */
static bool is_letter(const struct lexeme *word)
{
	return word->n == 1 && word->latin && !str_eq(word->key, STR("a"));
}

/* Behind a figure, and with nothing after it, "in" and "mi" are units; else
 * they are words, in some language. */
static bool is_unit(const struct reader *reader)
{
	return reader->has_numeral &&
	       reader->span.from + 1 == reader->span.to &&
	       span_classes(reader->span) & ELSEWHERE &&
	       unit_is_word(reader->span.lexed, reader->span.from);
}

static enum quantity_fault read_word(struct reader *reader)
{
	const struct word *numeral = span_word(reader->span, &words_numerals);
	uint32_t classes = span_classes(reader->span);
	bool unit = is_letter(span_first(reader->span)) || is_unit(reader);

	reader->span.from++;
	if (unit) {
		reader->quantity->strange++;
		return QUANTITY_OK;
	}
	if (classes & OTHER_FIGURE)
		return QUANTITY_SEVERAL;
	if (classes & (WORD_NOT | WORD_BC))
		return QUANTITY_STRANGE;
	if (numeral && numeral->unit)
		reader->quantity->units |= UINT32_C(1) << numeral->unit;
	if (classes & WORD_PERCENT)
		reader->quantity->percent = true;
	else if (classes & WORD_OFTOTAL && reader->has_numeral)
		reader->wants_total = numeral_begins(reader->span) ||
				      span_classes(reader->span) & WORD_OFTOTAL;
	else if (reader->has_numeral && classes & WORD_FILLER)
		reader->in_place = true;
	else if (!(classes & ELSEWHERE) && !(numeral && numeral->unit))
		reader->quantity->strange += !reader->in_place;
	return QUANTITY_OK;
}

static enum quantity_fault read_numeral(struct reader *reader)
{
	bool is_total = reader->has_numeral && reader->wants_total &&
			!reader->quantity->has_total;
	struct numeral *into = is_total ? &reader->quantity->total
					: &reader->quantity->numeral;

	if (reader->has_numeral && !is_total)
		return QUANTITY_SEVERAL;
	if (!numeral_read(&reader->span, reader->style, into))
		return QUANTITY_STRANGE;
	reader->has_numeral = true;
	reader->quantity->has_total = is_total;
	return QUANTITY_OK;
}

/* .309: reads the digits after a leading point. */
static bool read_bare_point(struct reader *reader)
{
	struct lex_span next = {reader->span.lexed, reader->span.from + 1,
				reader->span.to};
	const struct lexeme *first = span_first(reader->span);
	const struct lexeme *second = span_first(next);
	struct numeral *numeral = &reader->quantity->numeral;

	if (reader->has_numeral || first->kind != LEX_PUNCTUATION ||
	    (first->symbol != '.' && first->symbol != ',') || !second ||
	    second->kind != LEX_FIGURE || second->spaced || second->key.len > 4)
		return false;
	if (!numeral_read(&next, reader->style, numeral) || numeral->decimals)
		return false;
	numeral->decimals = (uint8_t)second->key.len;
	for (size_t i = 0; i < second->key.len; i++)
		numeral->value /= 10;
	numeral->power -= numeral->decimals;
	reader->span = next;
	reader->has_numeral = true;
	return true;
}

static enum quantity_fault read_all(struct reader *reader, uint32_t from,
				    uint32_t to)
{
	enum quantity_fault fault = QUANTITY_OK;

	reader->span.from = from;
	reader->span.to = to;
	while (fault == QUANTITY_OK && reader->span.from < reader->span.to) {
		if (numeral_begins(reader->span))
			fault = read_numeral(reader);
		else if (span_first(reader->span)->kind == LEX_WORD)
			fault = read_word(reader);
		else if (!read_bare_point(reader))
			fault = read_punctuation(reader);
	}
	return fault;
}

enum quantity_fault quantity_read(struct lex_span span, struct lex_span unit,
				  enum numeral_style style,
				  struct quantity *quantity)
{
	struct reader reader = {.span = span, .style = style};
	enum quantity_fault fault;

	*quantity = (struct quantity){.units = 0};
	reader.quantity = quantity;
	fault = read_all(&reader, span.from, unit.from);
	if (fault == QUANTITY_OK)
		fault = read_all(&reader, unit.to, span.to);
	if (fault != QUANTITY_OK)
		return fault;
	if (reader.wants_total && !quantity->has_total)
		return QUANTITY_STRANGE;
	return reader.has_numeral ? QUANTITY_OK : QUANTITY_NONE;
}
