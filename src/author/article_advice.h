#ifndef AUTHOR_ARTICLE_ADVICE_H
#define AUTHOR_ARTICLE_ADVICE_H

/*
 * article_advice: names and texts that need an article inside a sentence and
 * have none, or one with a capital.
 *
 * "When was Treaty of Rome signed?" Which names do is told by words of the
 * language; one without such a list gets no advice.
 */

#include "pack/pack.h"
#include "pack/source.h"
#include "question/phrases.h"

/* Appends a warning for each type of things and each column with such names. */
void article_advice_add(const struct pack *pack, const struct phrases *phrases,
			const struct source *source, struct diags *diags);

#endif
