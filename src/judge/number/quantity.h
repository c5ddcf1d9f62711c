#ifndef JUDGE_NUMBER_QUANTITY_H
#define JUDGE_NUMBER_QUANTITY_H

/*
 * quantity: one numeral and the words around it, as in `about 1.6 million
 * votes` or `98 of 107`.
 */

#include "judge/number/numeral.h"

enum quantity_fault {
	QUANTITY_OK,
	QUANTITY_NONE,	  /* no number in it */
	QUANTITY_SEVERAL, /* two numbers, a range, a hedge */
	QUANTITY_NEGATIVE,
	QUANTITY_STRANGE, /* unexpected words or marks */
};

struct quantity {
	struct numeral numeral;
	bool percent;
	bool has_total; /* 98/107, 98 of 107 */
	struct numeral total;
	uint32_t units;	  /* bit set of enum word_unit */
	uint32_t strange; /* unknown words */
};

/* `unit` is a part of `span` that is skipped; it may be empty. */
enum quantity_fault quantity_read(struct lex_span span, struct lex_span unit,
				  enum numeral_style style,
				  struct quantity *quantity);

#endif
