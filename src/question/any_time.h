#ifndef QUESTION_ANY_TIME_H
#define QUESTION_ANY_TIME_H

/*
 * any_time: a time to ask about, at which something was so.
 *
 * Nobody knows what was so on 6 July 2015, but many know what was so in 2015.
 */

#include "question/maker.h"

#include <stdbool.h>

/* A random whole year inside `inside`, which has both its ends. False when
 * there is none. */
bool any_year(struct maker *m, struct date inside, struct date *year);

/* The same, else a whole month, else a day; one in which what `row` is about
 * had one name, if it can be; `row` may be NONE. */
struct date any_time(struct maker *m, uint32_t row, struct date inside);

#endif
