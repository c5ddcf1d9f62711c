#ifndef JUDGE_NUMBER_UNIT_H
#define JUDGE_NUMBER_UNIT_H

/*
 * unit: the unit of a figure, before it or behind it, in all its spellings.
 *
 *	struct lex_span unit = unit_find(answer, span);
 *	if (unit.from < unit.to)
 *		skip(unit);
 */

#include "judge/answer.h"
#include "judge/text/lex.h"

/* Where the answer's own unit stands in `span`; an empty span at its end where
 * it does not. */
struct lex_span unit_find(const struct answer *answer, struct lex_span span);

/* Is it a unit that is known by symbol and name? */
bool unit_is_known(const struct answer *answer);

#endif
