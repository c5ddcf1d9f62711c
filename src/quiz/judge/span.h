#ifndef QUIZ_JUDGE_SPAN_H
#define QUIZ_JUDGE_SPAN_H

/*
 * span: what stands at the front of a part of a lexed text.
 *
 *	const struct word *word = span_word(span, &words_calendar);
 *	if (word && word->classes & WORD_MONTH)
 *		span.from++;
 */

#include "quiz/judge/lex.h"
#include "quiz/judge/words.h"

/* The first lexeme; NULL at the end. */
const struct lexeme *span_first(struct span span);

/* The row of the table for the first lexeme, or NULL. */
const struct word *span_word(struct span span, const struct word_table *table);

/* The classes of the first lexeme in all three tables. */
uint32_t span_classes(struct span span);

/* Does the first lexeme follow the one before it without a space? */
bool span_is_glued(struct span span);

#endif
