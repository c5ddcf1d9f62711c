#include "judge/name/figure_text.h"

#include "judge/number/unit.h"

#include <string.h>
#include <utf8proc.h>

enum { FIGURE_TEXT_MAX = 48 };

/* A text that is nothing but a figure or a range. */
struct figure_text {
	char digits[FIGURE_TEXT_MAX]; /* 15500000, or 65-90 */
	size_t n;
	bool is_range;
	int32_t sign; /* before it: $, or 0 */
	struct str unit;
	bool is_symbol; /* the unit is % or ° */
};

static bool add(struct figure_text *figure, const char *bytes, size_t n)
{
	if (figure->n + n > FIGURE_TEXT_MAX)
		return false;
	memcpy(figure->digits + figure->n, bytes, n);
	figure->n += n;
	return true;
}

/* Digits that follow a comma or a point at once, or NULL. */
static const struct lexeme *digits_behind(struct lex_span span, int32_t symbol)
{
	uint32_t i = span.from;

	return i + 1 < span.to && lex_is_punctuation(span.lexed, i, symbol) &&
			       lex_is_glued(span.lexed, i) &&
			       lex_is_glued(span.lexed, i + 1) &&
			       span.lexed->at[i + 1].kind == LEX_FIGURE
		       ? &span.lexed->at[i + 1]
		       : NULL;
}

/* 15,500,000.5 */
static bool take_figure(struct figure_text *figure, struct lex_span *span)
{
	const struct lexeme *part = span_first(*span);

	if (!part || part->kind != LEX_FIGURE ||
	    !add(figure, part->key.ptr, part->key.len))
		return false;
	span->from++;
	while (part->key.len <= 3 && (part = digits_behind(*span, ','))) {
		if (part->key.len != 3 || !add(figure, part->key.ptr, 3))
			return false;
		span->from += 2;
	}
	part = digits_behind(*span, '.');
	if (!part)
		return true;
	span->from += 2;
	return add(figure, ".", 1) && add(figure, part->key.ptr, part->key.len);
}

static void take_sign(struct figure_text *figure, struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);

	if (!first || first->kind != LEX_PUNCTUATION ||
	    utf8proc_category(first->symbol) != UTF8PROC_CATEGORY_SC)
		return;
	figure->sign = first->symbol;
	span->from++;
}

static bool take_dash(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	bool dash =
		first &&
		(lex_is_punctuation(span->lexed, span->from, '-') ||
		 (first->kind == LEX_WORD && str_eq(first->key, STR("to"))));

	span->from += dash;
	return dash;
}

/* A known unit and nothing else. */
static bool take_unit(struct figure_text *figure, struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	bool degree = lex_is_punctuation(span->lexed, span->from, LEX_DEGREE);

	if (degree && span->from + 1 < span->to)
		first = &span->lexed->at[++span->from];
	figure->is_symbol = first->kind == LEX_PUNCTUATION;
	if (figure->is_symbol
		    ? !degree && first->symbol != '%'
		    : !degree && !unit_is_word(span->lexed, span->from))
		return false;
	figure->unit = first->kind == LEX_WORD ? first->key
		       : degree		       ? STR("degree")
					       : STR("%");
	span->from++;
	return span->from == span->to;
}

static bool read_figure(struct figure_text *figure, struct lex_span span)
{
	*figure = (struct figure_text){.n = 0};
	while (span.to > span.from + 1 &&
	       lex_is_punctuation(span.lexed, span.to - 1, '.'))
		span.to--;
	take_sign(figure, &span);
	if (!take_figure(figure, &span))
		return false;
	if (take_dash(&span)) {
		figure->is_range = true;
		take_sign(figure, &span);
		if (!add(figure, "-", 1) || !take_figure(figure, &span))
			return false;
	}
	return span.from == span.to || take_unit(figure, &span);
}

static bool fits(const struct figure_text *typed,
		 const struct figure_text *figure)
{
	if (typed->n != figure->n ||
	    memcmp(typed->digits, figure->digits, typed->n) != 0 ||
	    (typed->sign && typed->sign != figure->sign))
		return false;
	if (!typed->unit.len)
		return !figure->unit.len || figure->is_symbol ||
		       figure->is_range;
	return !figure->unit.len ? !figure->sign
				 : str_eq(typed->unit, figure->unit);
}

static bool text_fits(const struct figure_text *typed, struct str text)
{
	struct lexed lexed;
	struct figure_text figure;

	return lex(&lexed, text, FOLD_BY_SOUND) &&
	       read_figure(&figure, lex_all(&lexed)) && fits(typed, &figure);
}

/* $5 and 5 kg are other answers, and 5 would fit both. */
static bool fits_another(const struct naming *naming,
			 const struct figure_text *typed)
{
	const struct judge_pool *pool = naming->question->pool;

	for (uint32_t i = 0; pool && i < pool->n_spellings; i++)
		if (text_fits(typed, pool->spellings[i].text) &&
		    !is_asked_for(naming, pool->spellings[i].entity))
			return true;
	return false;
}

bool is_same_figure(const struct naming *naming)
{
	const struct question_of_name *question = naming->question;
	struct figure_text typed;

	if (!read_figure(&typed, naming->span))
		return false;
	for (uint32_t i = 0; i < question->n; i++)
		for (uint32_t j = 0; j < question->entities[i].n; j++)
			if (text_fits(&typed,
				      question->entities[i].spellings[j]))
				return !fits_another(naming, &typed);
	return false;
}
