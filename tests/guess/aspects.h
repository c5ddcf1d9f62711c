#ifndef GUESS_ASPECTS_H
#define GUESS_ASPECTS_H

/*
 * aspects: what can be seen of options without knowing the subject.
 *
 * Each option gets a value for each aspect; the strategies pick the option with
 * the highest or lowest one.
 */

#include "known.h"

enum aspect {
	ASPECT_PLACE,	     /* in the list of options */
	ASPECT_LENGTH,	     /* in bytes */
	ASPECT_LIKENESS,     /* to the other options, by letter pairs */
	ASPECT_SHARED,	     /* words shared with the stem */
	ASPECT_MENTIONS,     /* of the thing in the pack */
	ASPECT_OFFERED,	     /* how often it is an option */
	ASPECT_ERA,	     /* mean year of other facts that name it */
	ASPECT_ORDINAL,	     /* a figure, numeral or ordinal in a name */
	ASPECT_FIGURE,	     /* value of a figure or a year */
	ASPECT_MIDDLE,	     /* how close to the middle that is */
	ASPECT_GAP,	     /* distance to the nearest other one */
	ASPECT_ROUND,	     /* trailing zeros */
	ASPECT_STEM_ROUND,   /* true or false: a round figure in the stem */
	ASPECT_STEM_LEADING, /* the first digit of that figure */
	ASPECT_STEM_RISES,   /* two years in the stem are in order */
	ASPECTS
};

/* Computes an aspect of every option; false when it does not apply. */
bool aspect_see(enum aspect aspect, const struct known *known,
		const struct question *q, double *seen);

#endif
