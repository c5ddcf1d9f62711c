#ifndef AUTHOR_LEFT_OUT_H
#define AUTHOR_LEFT_OUT_H

/*
 * left_out: the built-in questions that a pack leaves out, and the columns of
 * its tables that it does not use.
 */

#include "base/strbuf.h"
#include "pack/pack.h"

/*
 * Appends what `forms:` leaves out, as one line: "left out by `forms`: all of 2
 * groups; chairmen: term-order", and for each table the columns that are never
 * read. Nothing if nothing is left out.
 */
void left_out_add(struct strbuf *out, const struct pack *pack);

#endif
