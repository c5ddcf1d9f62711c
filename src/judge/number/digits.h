#ifndef JUDGE_NUMBER_DIGITS_H
#define JUDGE_NUMBER_DIGITS_H

/*
 * digits: runs of digits, in which letters (O, l) may stand for digits.
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

/* Do digits begin here: a figure, or an O or l next to one? */
bool digits_begin(struct lex_span span);

/* Takes them off the front of `*span`. False also if there are more than
 * DIGITS_MAX. */
bool digits_read(struct lex_span *span, struct digits *digits);
int64_t digits_value(const struct digits *digits);

/* False if `digits` is full. */
bool digits_add(struct digits *digits, char digit);

#endif
