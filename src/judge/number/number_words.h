#ifndef JUDGE_NUMBER_NUMBER_WORDS_H
#define JUDGE_NUMBER_NUMBER_WORDS_H

/*
 * number_words: numbers below 1000 in words, or hundreds up to 9900, in
 * English, Russian and Kazakh: `nineteen`, `nineteen hundred and six`,
 * `ninety-ninth`.
 *
 *	int64_t value;
 *	if (number_words(&span, &value))
 *		...
 */

#include "judge/text/lex.h"

#include <stdbool.h>
#include <stdint.h>

/* Takes such a number off the front of `*span`. */
bool number_words(struct lex_span *span, int64_t *value);

/* The row for the first word. One that is elsewhere a filler ("on") counts only
 * in its own script. */
const struct word *number_word(struct lex_span span);

/* Skips a hyphen, or "and" before another number word. */
void number_links(struct lex_span *span);

#endif
