#ifndef JUDGE_NUMBER_DIGITS_H
#define JUDGE_NUMBER_DIGITS_H

/*
 * digits: runs of digits, with letters (O, l) where they stand for some.
 *
 *	struct digits digits;
 *	if (digits_read(&span, &digits) && digits.n == 4)
 *		year = digits_value(&digits);
 */

#include "judge/text/lex.h"

#include <stdbool.h>
#include <stdint.h>

enum { DIGITS_MAX = 18 };

/* A run of digits, and whether a letter (O, l) stood for one of them. */
struct digits {
	char at[DIGITS_MAX + 1]; /* ends in NUL */
	uint32_t n;
	bool has_letters;
};

/* Do digits begin here: a figure, or an O or l that one is glued to? */
bool digits_begin(struct lex_span span);

/* Takes them off the front of `*span`. False, too, when there are more than
 * DIGITS_MAX. */
bool digits_read(struct lex_span *span, struct digits *digits);
int64_t digits_value(const struct digits *digits);

/* False when `digits` is full. */
bool digits_add(struct digits *digits, char digit);

#endif
