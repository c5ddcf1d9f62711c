#ifndef QUIZ_WHY_H
#define QUIZ_WHY_H

/*
 * why: the sentence that explains an answer, and where it comes from.
 */

#include "quiz/maker.h"

/* An item with its date, "the founding of Otan (12 February 1999)". */
struct str why_dated(struct maker *m, struct str item, struct date date);

/* What the fact behind the question says, from the row that it is about. */
struct str why_sentence(struct maker *m, const struct question *q);

/* "Amanat (political party), Wikipedia"; empty for NONE. */
struct str why_source(struct maker *m, uint32_t citation);

#endif
