#ifndef JUDGE_TEXT_ROMAN_H
#define JUDGE_TEXT_ROMAN_H

/*
 * roman: Roman numerals in their usual form, up to 3999.
 *
 *	roman_value(&lexed, word)	// MCMXCIX: 1999, MIM: 0
 */

#include "judge/text/lex.h"

/* The value of a word, or 0 if it is not such a numeral. */
int roman_value(const struct lexed *lexed, const struct lexeme *word);

#endif
