#ifndef JUDGE_NUMBER_UNIT_H
#define JUDGE_NUMBER_UNIT_H

/*
 * unit: the unit of a figure, before or after it, in all its spellings.
 *
 *	struct lex_span unit = unit_find(answer, span);
 *	if (unit.from < unit.to)
 *		skip(unit);
 */

#include "judge/answer.h"
#include "judge/text/lex.h"

/* Where the answer's own unit is in `span`; an empty span at its end if it is
 * not there. */
struct lex_span unit_find(const struct answer *answer, struct lex_span span);

/* Is this word the name or symbol of a known unit? */
bool unit_is_word(const struct lexed *lexed, uint32_t i);

/* Is it a unit with a known symbol and name? */
bool unit_is_known(const struct answer *answer);

#endif
