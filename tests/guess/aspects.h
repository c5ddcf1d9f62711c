#ifndef GUESS_ASPECTS_H
#define GUESS_ASPECTS_H

/*
 * aspects: what can be seen of options without knowing the subject.
 *
 * Each option gets a figure for each aspect; the strategies pick the one that
 * has most or least of it.
 */

#include "known.h"

enum aspect {
	ASPECT_PLACE,	     /* in the list of options */
	ASPECT_LENGTH,	     /* in bytes */
	ASPECT_LIKENESS,     /* to the other options, by pairs of letters */
	ASPECT_SHARED,	     /* words that the stem has, too */
	ASPECT_MENTIONS,     /* of the thing in the pack */
	ASPECT_OFFERED,	     /* how often it is an option */
	ASPECT_ERA,	     /* the mean year of what names it elsewhere */
	ASPECT_ORDINAL,	     /* a figure, numeral or ordinal in a name */
	ASPECT_FIGURE,	     /* what a figure or a year amounts to */
	ASPECT_MIDDLE,	     /* how far in the middle that stands */
	ASPECT_GAP,	     /* how far away the next one is */
	ASPECT_ROUND,	     /* how many zeros it ends in */
	ASPECT_STEM_ROUND,   /* of true or false, a round figure in the stem */
	ASPECT_STEM_LEADING, /* the first digit of that figure */
	ASPECT_STEM_RISES,   /* two years of the stem stand in their order */
	ASPECTS
};

/* Writes down an aspect of every option; false when it is not to be seen. */
bool aspect_see(enum aspect aspect, const struct known *known,
		const struct question *q, double *seen);

#endif
