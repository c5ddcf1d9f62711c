#ifndef QUESTION_EVENT_ROW_H
#define QUESTION_EVENT_ROW_H

/*
 * event_row: what all questions about events need.
 *
 * Where a row of the group has a verb of its own, events are told as clauses
 * when several stand beside each other: "Asar merged with Otan".
 */

#include "question/maker.h"

#include <stdbool.h>

/*
 * When the event of a row took place. Refuses, and returns false, when it has
 * no date, or when another row goes by the same words: which is meant?
 */
bool event_row_date(struct maker *m, uint32_t row, struct date *date);

/*
 * An event as an option or beside others, with things called what they were
 * called then. Empty, without a refusal, when another row goes by the same
 * words; so it is no option.
 */
struct str event_row_words(struct maker *m, uint32_t row);

/* The same for questions of order: empty, too, when the words tell the time. */
struct str event_row_in_order(struct maker *m, uint32_t row);

/* What `what` of the row says, in front of its verb. */
struct str event_row_subject(struct maker *m, uint32_t row);

/* The whole clause, "Asar merged with Otan". */
struct str event_row_clause(struct maker *m, uint32_t row);

/* Have both rows the same verb, so that it need be said of one only? */
bool event_row_same_verb(const struct maker *m, uint32_t a, uint32_t b);

/* Is neither event a part of what the other is about? A cycle of operas had its
 * first performance with the first of them. */
bool event_row_apart(const struct maker *m, uint32_t a, uint32_t b);

/* The phrase of the form: for clauses, where events are told as such. */
struct str event_row_phrase(struct maker *m);

#endif
