#ifndef QUESTION_EXPLANATION_H
#define QUESTION_EXPLANATION_H

/*
 * explanation: the sentence that explains an answer, and where it comes from.
 */

#include "question/maker.h"

/* An item with its date, "the founding of Otan (12 February 1999)". */
struct str explain_dated(struct maker *m, struct str item, struct date date);

enum { MEMBERS_TOLD = 6 };

/* The same with a figure or any other text, "2016 (82.2%)". */
struct str explain_beside(struct maker *m, struct str item, struct str text);

/* "The others: 2012 (80.9%); 2021 (71.09%)." */
struct str explain_others(struct maker *m, struct str items);

/* "Amanat followed on 1 March 2022.": the name after that of `row`; empty when
 * there is none. */
struct str explain_next_name(struct maker *m, uint32_t row);

/* "These were the founders of Otan: ...": members of a list, each with its
 * date, unless that stands in the question, and with its note. `phrase` has the
 * slot {items}. */
struct str explain_members(struct maker *m, const char *phrase,
			   const uint32_t *rows, uint32_t n);

/* The sentence for the row of a maker; empty where it has none. */
struct str explain_fact(struct maker *m);

/* What the fact behind the question says, from the row that it is about. */
struct str explain_answer(struct maker *m, const struct question *q);

/*
 * The sentence that states a row, whatever the question, without its note; for
 * a series, the cell in `column`. Empty when a word for it is missing. Changes
 * the settings of `m`.
 */
struct str explain_row(struct maker *m, uint32_t row, uint32_t column);

/* The text; if the maker refused it, empty, and the refusal is forgotten. */
struct str explain_unless_refused(struct maker *m, struct str text);

/* "Amanat (political party), Wikipedia"; empty for NONE. */
struct str explain_source(struct maker *m, uint32_t citation);

#endif
