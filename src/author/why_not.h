#ifndef AUTHOR_WHY_NOT_H
#define AUTHOR_WHY_NOT_H

/*
 * why_not: the facts of a pack that are never asked, and the rules that
 * stopped them.
 */

#include "base/strbuf.h"
#include "round/bank.h"

/*
 * Appends them, a fact with its line in the file, below it each reason with
 * the question forms that gave it; at the end how many there are.
 */
void why_not(const struct bank *bank, struct strbuf *out);

#endif
