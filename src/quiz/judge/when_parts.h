#ifndef QUIZ_JUDGE_WHEN_PARTS_H
#define QUIZ_JUDGE_WHEN_PARTS_H

/*
 * when_parts: the figures and words of a date, before it is known which figure
 * is the day and which the year.
 *
 *	struct when_parts parts;
 *	if (when_parts_read(span, &parts) && parts.month)
 *		...
 */

#include "quiz/judge/lex.h"

#include <stdbool.h>
#include <stdint.h>

enum { WHEN_FIGURES_MAX = 3 };

struct when_figure {
	int value;
	uint32_t digits;
	int32_t before; /* the mark before it, or a space, or 0 */
	bool ordinal;
	bool apostrophe;
};

struct when_parts {
	struct when_figure figures[WHEN_FIGURES_MAX];
	uint32_t n;
	int month;    /* as a word; 0 where there is none */
	int weekday;  /* 0 is Sunday; -1 where there is none */
	int32_t mark; /* since the last figure */
	bool mended;  /* a letter stood for a digit */
};

/* False on words and marks that no date has, and on too many figures. */
bool when_parts_read(struct span span, struct when_parts *parts);

#endif
