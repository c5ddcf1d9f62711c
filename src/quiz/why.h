#ifndef QUIZ_WHY_H
#define QUIZ_WHY_H

/*
 * why: the sentence that explains an answer, and where it comes from.
 */

#include "quiz/maker.h"

/* An item with its date, "the founding of Otan (12 February 1999)". */
struct str why_dated(struct maker *m, struct str item, struct date date);

/* The same with a figure or any other text, "2016 (82.2%)". */
struct str why_beside(struct maker *m, struct str item, struct str text);

/* "The others: 2012 (80.9%); 2021 (71.09%)." */
struct str why_others(struct maker *m, struct str items);

/* "Amanat followed on 1 March 2022.": the name after that of `row`; empty when
 * there is none. */
struct str why_next_name(struct maker *m, uint32_t row);

/* "These were the founders of Otan: ...": members of a list, each with its date
 * where that is not told already, and what is noted of them. `phrase` has the
 * slot {items}. */
struct str why_members(struct maker *m, const char *phrase,
		       const uint32_t *rows, uint32_t n);

/* What the fact behind the question says, from the row that it is about. */
struct str why_sentence(struct maker *m, const struct question *q);

/* "Amanat (political party), Wikipedia"; empty for NONE. */
struct str why_source(struct maker *m, uint32_t citation);

#endif
