#ifndef JUDGE_OPTION_OPTION_TEXT_H
#define JUDGE_OPTION_OPTION_TEXT_H

/*
 * option_text: which of the options shown does a text mean?
 *
 *	if (option_of_text(answer, span) == (int)answer->key)
 *		...
 */

#include "judge/answer.h"
#include "judge/text/lex.h"

enum { OPTION_NONE = -1, OPTION_SEVERAL = -2 };

/*
 * The option itself, or the only one near enough, or the only one with these
 * words; OPTION_NONE if no single one matches. Options with figures are
 * compared as numbers, dates, or figure by figure: never as letters, since 30.9
 * and 309 would have the same key.
 */
int option_of_text(const struct answer *answer, struct lex_span span);

bool lex_option(const struct answer *answer, uint32_t i, struct lexed *lexed);

#endif
