#ifndef QUESTION_ASK_ORDER_H
#define QUESTION_ASK_ORDER_H

/*
 * ask_order: things to be put in the order of their dates.
 */

#include "question/maker.h"

#include <stdbool.h>

enum { ORDERING_LEAST = 3, ORDERING_MOST = 4 };

/* Did the one certainly come before the other, and by a year? Nobody knows the
 * months of a year in order. */
bool order_is_clear(struct date earlier, struct date later);

/* The text of a row as an item of the list. */
typedef struct str (*ordering_item)(struct maker *m, uint32_t row);

/*
 * Takes the rows from `row` on whose dates in `column` certainly follow each
 * other by a year, shuffles them into the question, and keeps the right order.
 * Refuses with fewer than three.
 */
bool ask_order(struct maker *m, struct question *q, uint32_t row,
	       uint32_t column, ordering_item item);

#endif
