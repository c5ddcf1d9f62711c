#ifndef JUDGE_OPTION_CHOOSE_H
#define JUDGE_OPTION_CHOOSE_H

/*
 * choose: which of the options shown is meant, by its letter, its number or
 * its text.
 *
 *	if (choose(answer, &lexed) == (int)answer->key)
 *		...
 */

#include "judge/option/option_text.h"

/* Which option; OPTION_NONE when it is none of them, OPTION_SEVERAL when it is
 * none for certain. */
int choose(const struct answer *answer, const struct lexed *typed);

#endif
