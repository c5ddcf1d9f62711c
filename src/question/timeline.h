#ifndef QUESTION_TIMELINE_H
#define QUESTION_TIMELINE_H

/*
 * timeline: events of a group whose order is certain.
 *
 * Only events that may stand on a timeline at all: with a date, told from all
 * others by their words, which do not say when it was. One comes certainly
 * before another, and by a year.
 *
 *	uint32_t before[TIMELINE_MOST];
 *	uint32_t n = timeline_before(m, row, before, TIMELINE_MOST);
 *	// before[0] < ... < before[n - 1] < row, each certainly
 */

#include "question/maker.h"

#include <stdbool.h>

enum { TIMELINE_MOST = 6 };

/* May the event of a row of the current group stand on a timeline? Refuses
 * where it may not. */
bool timeline_takes(struct maker *m, uint32_t row);

/*
 * Events that certainly come before the one of `row` (or after it) and each
 * before the next, the earliest first; some of the nearest, at random. Each
 * lies within one year, which can be shown. Returns how many: `most`, as long
 * as there are so many.
 */
uint32_t timeline_before(struct maker *m, uint32_t row, uint32_t *rows,
			 uint32_t most);
uint32_t timeline_after(struct maker *m, uint32_t row, uint32_t *rows,
			uint32_t most);

/* An event with its year, "the founding of Otan (1999)". */
struct str timeline_words(struct maker *m, uint32_t row);

/* "between the founding of Otan (1999) and ...": the place behind `at` of the
 * `n` that are shown, as an option; they are nouns, or clauses. */
struct str timeline_place(struct maker *m, const struct str *placed, uint32_t n,
			  uint32_t at, bool clauses);

/* An event as it stands on a timeline, "1999  the founding of Otan". */
struct timeline_event {
	struct str words;
	struct str year;
	struct date date;
};

/* Sets it; refuses an event that may not stand there. */
bool timeline_event(struct maker *m, uint32_t row,
		    struct timeline_event *event);

#endif
