#ifndef PACK_NUMBER_H
#define PACK_NUMBER_H

/*
 * number: decimal figures without rounding, and the words that qualify them.
 *
 * Figures are fixed-point: 30.9 is 309000. What has more than 14 digits or four
 * decimals also has a power of ten: 6.022e23 is 6022 with the power 24, and
 * 3.14159 is 314159 with the power -1. At most 16 digits, never rounded.
 *
 *	struct number share;
 *	if (!number_parse(STR("disputed 88.1 or 88.4"), &share))
 *		assert(share.lo == 881000 && share.hi == 884000);
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	NUMBER_SCALE = 10000,
	NUMBER_DECIMALS = 4,
	NUMBER_DIGITS = 14,
	/* With a power of ten. */
	NUMBER_DIGITS_MOST = 16,
	NUMBER_DECIMALS_MOST = 20,
	NUMBER_EXPONENT_MOST = 100 /* of 1e100 */
};

enum qualifier {
	NUMBER_EXACT,
	NUMBER_ABOUT,	 /* about 400: somewhere near */
	NUMBER_OVER,	 /* over 100000: more than that */
	NUMBER_ALMOST,	 /* almost 60: less than that */
	NUMBER_DISPUTED, /* disputed 88.1 or 88.4: one of the two */
	NUMBER_BETWEEN,	 /* between 40 and 60: one of those, it is not known
			    which */
	NUMBER_SPAN	 /* 7.35 to 7.45: all of those are the value */
};

/* Does it take two figures? */
static inline bool number_has_two(enum qualifier qualifier)
{
	return qualifier == NUMBER_DISPUTED || qualifier == NUMBER_BETWEEN ||
	       qualifier == NUMBER_SPAN;
}

struct number {
	int64_t lo; /* the figure, times NUMBER_SCALE, without its power */
	int64_t hi; /* the same; differs only with two figures */
	enum qualifier qualifier;
	uint8_t decimals;   /* as written: 2 for 30.90; of 6.022e23, 3 */
	int8_t power;	    /* of ten; never 0 but for fixed-point figures, and
			       then `lo` or `hi` does not end in 0 */
	bool is_scientific; /* shown as 6.022 × 10²³: so large or small */
};

enum number_error {
	NUMBER_OK,
	NUMBER_NOT,	 /* not a number */
	NUMBER_GROUPED,	 /* 1,016,540: digits are grouped */
	NUMBER_TOO_LONG, /* too many digits or decimals */
	NUMBER_SAME	 /* disputed A or A, between A and A, A to A */
};

/*
 * Reads `12`, `-3`, `30.9`, `6.022e23`, `about 400`, `over 100000`, `almost 60`
 * and `disputed A or B`, `between A and B` and `A to B`. `*out` is untouched
 * unless NUMBER_OK.
 */
enum number_error number_parse(struct str text, struct number *out);

/* Has it no decimals? */
bool number_is_whole(struct number number);

/* The digits of a figure, as many decimals as written; negative ones, too. */
struct number_digits {
	char whole[NUMBER_DIGITS + NUMBER_DECIMALS + 2];
	char part[NUMBER_DECIMALS_MOST + 1]; /* behind the point */
	int exponent;			     /* if it is scientific */
};

/* Of `figure`, which is one of the two of the number. */
struct number_digits number_digits(struct number number, int64_t figure);

/*
 * The range of figures that a number may stand for, both ends included, times
 * NUMBER_SCALE: half of it either way for `about`, up to twice for `over`, down
 * to half for `almost`. Of a number with a power it is a wider range that holds
 * all of them: compare those with number_before().
 */
struct number_range {
	int64_t lo;
	int64_t hi;
};
struct number_range number_range(struct number number);

/* Is all that `a` may stand for less than all that `b` may? */
bool number_before(struct number a, struct number b);

#endif
