#ifndef QUESTION_LINK_TIME_H
#define QUESTION_LINK_TIME_H

/*
 * link_time: the time that a question about a link, a list or a number names.
 *
 * A row that says from when to when it was so is asked about a year or a day
 * within; a value that changes, about the day for which it is claimed; anything
 * else without a time.
 */

#include "question/maker.h"
#include "question/question.h"

/* Does what the group says change from year to year? By the pack; else, of the
 * present tense, by the noun of its title or by what is counted. */
bool link_changes(const struct maker *m);

/* Makes a question about `row` at the time `asked` of the maker. */
typedef bool (*ask_at)(struct maker *m, struct question *q, uint32_t row);

/*
 * Calls `ask` with a time set, which `{at}` tells: a whole year where one can
 * be had, and a day when `ask` refuses that. False after maker_refuse() when
 * there is no such time.
 */
bool link_ask(struct maker *m, struct question *q, uint32_t row, ask_at ask);

/* The time of a row that needs none to be told; refuses any other. */
bool link_is_timeless(struct maker *m, uint32_t row);

#endif
