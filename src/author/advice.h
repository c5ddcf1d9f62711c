#ifndef AUTHOR_ADVICE_H
#define AUTHOR_ADVICE_H

/*
 * advice: what makes bad questions, as far as words of the language tell it.
 *
 * Lists of such words stand in the phrases; of a language without them nothing
 * is said.
 */

#include "pack/pack.h"
#include "pack/source.h"
#include "question/phrases.h"

/* Appends a warning for each group that asks badly. */
void advice_add(const struct pack *pack, const struct phrases *phrases,
		const struct source *source, struct diags *diags);

#endif
