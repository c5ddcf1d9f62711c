#ifndef AUTHOR_ADVICE_H
#define AUTHOR_ADVICE_H

/*
 * advice: what makes bad questions, judging by words of the language.
 *
 * Lists of such words are in the phrases; a language without them gets no
 * advice.
 */

#include "pack/pack.h"
#include "pack/source.h"
#include "question/phrases.h"

/* Appends a warning for each group that makes bad questions. */
void advice_add(const struct pack *pack, const struct phrases *phrases,
		const struct source *source, struct diags *diags);

#endif
