#ifndef AUTHOR_WHY_NOT_H
#define AUTHOR_WHY_NOT_H

/*
 * why_not: the facts of a pack that are never asked, and the rules that
 * stopped them.
 */

#include "base/strbuf.h"
#include "round/bank.h"

/*
 * Appends each fact with its line in the file, followed by each reason with the
 * question forms it applied to; at the end the number of facts.
 */
void why_not(const struct bank *bank, struct strbuf *out);

#endif
