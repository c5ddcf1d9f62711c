#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

/*
 * suggest: the known word that an unknown one was meant to be.
 *
 *	struct suggest suggest = suggest_for(STR("tilte"));
 *	suggest_add(&suggest, STR("title"));
 *	suggest_add(&suggest, STR("level"));
 *	if (suggest.best.len)
 *		output_error("did you mean `" STR_FMT "`?",
 *			     STR_ARG(suggest.best));
 */

#include "base/str.h"

#include <stdint.h>

enum { SUGGEST_MOST = 64 }; /* longer words are near to nothing */

struct suggest {
	struct str word;	  /* borrowed */
	char plain[SUGGEST_MOST]; /* it in lower case, without dashes */
	size_t plain_len;
	struct str best; /* the nearest so far, borrowed; empty for none */
	uint32_t distance;
};

struct suggest suggest_for(struct str word);

/*
 * Considers one known word. It is near when it is a few typing errors away,
 * when it differs in case and dashes alone, or when it says the same in other
 * words: `date` for `on`. Of equally near words the first one stays.
 */
void suggest_add(struct suggest *suggest, struct str known);

#endif
