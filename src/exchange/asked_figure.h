#ifndef EXCHANGE_ASKED_FIGURE_H
#define EXCHANGE_ASKED_FIGURE_H

/*
 * asked_figure: is the answer to an imported question a figure, and of what
 * type?
 */

#include "exchange/importing.h"

/* The type of a pack that the first right answer has when it is typed: "date",
 * "year" or "number"; NULL where it is words. */
const char *asked_figure_type(const struct asked *a);

/* Are the right answers one figure, however often it is written? */
bool asked_is_figure(const struct asked *a);

/* A figure from 10000 up may be a code, or a number that must be exact, as in
 * other programs: nothing rounded may be right, unless a tolerance was given.
 */
bool figure_is_large(struct str text);

/* 65537 as 65,537; allocated in `arena`. */
struct str figure_grouped(struct arena *arena, struct str figure);

#endif
