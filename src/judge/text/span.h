#ifndef JUDGE_TEXT_SPAN_H
#define JUDGE_TEXT_SPAN_H

/*
 * span: what stands at the front of a part of a lexed text.
 *
 *	const struct word *word = span_word(span, &words_calendar);
 *	if (word && word->classes & WORD_MONTH)
 *		span.from++;
 */

#include "judge/text/lex.h"
#include "judge/text/words.h"

/* The first lexeme; NULL at the end. */
const struct lexeme *span_first(struct lex_span span);

/* The row of the table for the first lexeme, or NULL. */
const struct word *span_word(struct lex_span span,
			     const struct word_table *table);

/* The classes of the first lexeme in all three tables. */
uint32_t span_classes(struct lex_span span);

/* Does the first lexeme follow the one before it without a space? */
bool span_is_glued(struct lex_span span);

#endif
