#ifndef QUESTION_EVENT_ROW_H
#define QUESTION_EVENT_ROW_H

/*
 * event_row: what all questions about events need.
 */

#include "question/maker.h"

#include <stdbool.h>

/*
 * When the event of a row took place. Refuses, and returns false, when it has
 * no date, or when another row goes by the same words: which is meant?
 */
bool event_row_date(struct maker *m, uint32_t row, struct date *date);

/*
 * An event inside a sentence or as an option, with things called what they
 * were called then. Empty, without a refusal, when another row goes by the
 * same words; so it is no option.
 */
struct str event_row_words(struct maker *m, uint32_t row);

/* The same for questions of order: empty, too, when the words tell the time. */
struct str event_row_in_order(struct maker *m, uint32_t row);

#endif
