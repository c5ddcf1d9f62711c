#include "judge/text/span.h"

const struct lexeme *span_first(struct lex_span span)
{
	return span.from < span.to ? &span.lexed->at[span.from] : NULL;
}

const struct word *span_word(struct lex_span span,
			     const struct word_table *table)
{
	const struct lexeme *first = span_first(span);

	if (!first || first->kind != LEX_WORD)
		return NULL;
	return words_find(table, first->key);
}

bool span_is_glued(struct lex_span span)
{
	return span.from < span.to && lex_is_glued(span.lexed, span.from);
}

uint32_t span_classes(struct lex_span span)
{
	const struct word *rows[] = {span_word(span, &words_speech),
				     span_word(span, &words_calendar),
				     span_word(span, &words_numerals)};
	uint32_t classes = 0;

	for (int i = 0; i < 3; i++)
		classes |= rows[i] ? rows[i]->classes : 0;
	return classes;
}
