#ifndef JUDGE_NUMBER_TYPED_DATE_PARTS_H
#define JUDGE_NUMBER_TYPED_DATE_PARTS_H

/*
 * typed_date_parts: the figures and words of a date, before it is known which
 * figure is the day and which the year.
 *
 *	struct typed_date_parts parts;
 *	if (typed_date_parts_read(span, &parts) && parts.month)
 *		...
 */

#include "judge/text/lex.h"

#include <stdbool.h>
#include <stdint.h>

enum { TYPED_DATE_FIGURES_MAX = 3 };

struct typed_date_figure {
	int value;
	uint32_t digits;
	int32_t before; /* the mark before it, or a space, or 0 */
	bool ordinal;
	bool apostrophe;
	bool era; /* it is the year of an era */
};

struct typed_date_parts {
	struct typed_date_figure figures[TYPED_DATE_FIGURES_MAX];
	uint32_t n;
	int month;	   /* as a word; 0 if there is none */
	int weekday;	   /* 0 is Sunday; -1 if there is none */
	int32_t separator; /* since the last figure */
	bool has_letters;  /* a letter stood for a digit */
	bool bc;	   /* before Christ */
	bool negative;	   /* an astronomical year: -43 is 44 BC */
	bool era_next;	   /* the next figure is the year of an era */
};

/* False on words and marks that no date has, and if there are too many
 * figures. */
bool typed_date_parts_read(struct lex_span span,
			   struct typed_date_parts *parts);

#endif
