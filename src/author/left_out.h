#ifndef AUTHOR_LEFT_OUT_H
#define AUTHOR_LEFT_OUT_H

/*
 * left_out: the built-in questions that a pack does not want, and what it does
 * not use of its tables.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

/*
 * Appends what `forms:` leaves out, as one line: "left out by `forms`: all of
 * 2 groups; chairmen: term-order", and of each table the columns that nothing
 * reads. Nothing when it leaves out nothing.
 */
void left_out_add(struct strbuf *out, const struct pack *pack);

#endif
