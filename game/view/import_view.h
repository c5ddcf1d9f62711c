#ifndef GAME_VIEW_IMPORT_VIEW_H
#define GAME_VIEW_IMPORT_VIEW_H

/*
 * import_view: what could not be imported of a file.
 */

#include "base/strbuf.h"
#include "exchange/import.h"

/*
 * Appends a line for each reason, with where and how often:
 *
 *	not imported:
 *	  2  no answer: lines 3, 7
 *	imported without:
 *	  1  a tolerance: line 12
 */
void import_view(struct strbuf *out, const struct import *import);

#endif
