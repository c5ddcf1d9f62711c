#ifndef QUIZ_NUMERAL_H
#define QUIZ_NUMERAL_H

/*
 * numeral: figures and number words in what was typed.
 *
 * All functions read from the front of a span and move it on only when they
 * found what they look for.
 *
 *	struct numeral numeral;
 *	if (numeral_read(&span, NUMERAL_GROUPS, &numeral))
 *		compare(numeral.value);		// 1,62 mln: 16200000000
 */

#include "quiz/lex.h"
#include "quiz/words.h"

#include <stdbool.h>
#include <stdint.h>

enum { DIGITS_MAX = 18 };

/* A run of digits, and whether a letter (O, l) stood for one of them. */
struct digits {
	char at[DIGITS_MAX + 1]; /* ends in NUL */
	uint32_t n;
	bool mended;
};

/* Do digits begin here: a figure, or an O or l that one is glued to? */
bool digits_begin(struct span span);

/* False, too, when there are more than DIGITS_MAX. */
bool digits_read(struct span *span, struct digits *digits);
int64_t digits_value(const struct digits *digits);

/* What `1,622` is: 1622, or a decimal fraction. */
enum numeral_style { NUMERAL_GROUPS, NUMERAL_DECIMALS };

struct numeral {
	int64_t value;	  /* times NUMBER_SCALE */
	uint8_t decimals; /* as written; of the figure before a scale word */
	bool inexact;	  /* it has more than NUMBER_DECIMALS */
	bool mended;	  /* digits were letters */
	bool scaled;	  /* thousand, million */
	bool in_words;
};

/* Figures with groups and decimals, or words, with scale words; as in `1
 * million 622 thousand`, `twenty-three`, `30,9`. */
bool numeral_read(struct span *span, enum numeral_style style,
		  struct numeral *numeral);

/* Number words below 1000, or hundreds up to 9900: `nineteen`, `nineteen
 * hundred and six`, `ninety-ninth`. */
bool numeral_words(struct span *span, int64_t *value);

/* Does a numeral begin here? */
bool numeral_begins(struct span span);

/* The row of the table for the first lexeme of `span`, or NULL. */
const struct word *span_word(struct span span, const struct word_table *table);

/* The first lexeme; NULL at the end. */
const struct lexeme *span_first(struct span span);

#endif
