#ifndef JUDGE_OPTION_CHOOSE_H
#define JUDGE_OPTION_CHOOSE_H

/*
 * choose: which of the options shown is meant, by its letter, number or text.
 *
 *	if (choose(answer, &lexed) == (int)answer->key)
 *		...
 */

#include "judge/option/option_text.h"

/* The option meant; OPTION_NONE if it may be none of them, OPTION_SEVERAL if it
 * is certainly none. */
int choose(const struct answer *answer, const struct lexed *typed);

#endif
