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

/* Takes them off the front of `*span`. */
bool number_words(struct lex_span *span, int64_t *value);

/* The row for the first word. One that is a filler elsewhere ("on") counts only
 * in its own script. */
const struct word *number_word(struct lex_span span);

/* Passes over a hyphen, or over "and" before one more number word. */
void number_links(struct lex_span *span);

#endif
