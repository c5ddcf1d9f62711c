#ifndef JUDGE_NUMBER_NUMERAL_H
#define JUDGE_NUMBER_NUMERAL_H

/*
 * numeral: figures and number words in typed text.
 *
 * All functions read from the front of a span and advance it only if they find
 * what they look for.
 *
 *	struct numeral numeral;
 *	if (numeral_read(&span, NUMERAL_GROUPS, &numeral))
 *		compare(numeral.value);		// 1,62 mln: 16200000000
 */

#include "judge/text/lex.h"
#include "pack/number.h"

#include <stdbool.h>
#include <stdint.h>

/* What `1,622` is: 1622, or a decimal fraction. */
enum numeral_style { NUMERAL_GROUPS, NUMERAL_DECIMALS };

struct numeral {
	int64_t value;	/* times NUMBER_SCALE; INT64_MAX if it is too large */
	int64_t digits; /* if it has one part: digits * 10^power */
	int32_t power;
	uint8_t decimals; /* as written, before any scale word */
	bool inexact;	  /* it is too large, or has too many decimals */
	bool has_letters; /* letters stood for digits */
	bool scaled;	  /* thousand, million */
	bool in_words;
};

/* Figures with groups and decimals, or words, with scale words; as in `1
 * million 622 thousand`, `twenty-three`, `30,9`. */
bool numeral_read(struct lex_span *span, enum numeral_style style,
		  struct numeral *numeral);

/* The numeral as a figure of that power of ten, like that of a number, times
 * NUMBER_SCALE; INT64_MAX if it is too large. `*exact` says whether it is it.
 */
int64_t numeral_scaled(const struct numeral *numeral, int32_t power,
		       bool *exact);

/* Does a numeral begin here? */
bool numeral_begins(struct lex_span span);

#endif
