#ifndef ROUND_ANSWER_CHANGE_H
#define ROUND_ANSWER_CHANGE_H

/*
 * answer_change: has a pack changed the right answer since a question was
 * asked?
 *
 *	if (answer_changed(bank, fact, q->id, STR("1999")))
 *		skip(fact);
 */

#include "round/bank.h"

/* Does the recorded answer to a question, by its present id, differ from the
 * present one? False when that is unknown: the question is no longer asked,
 * or the right answer depends on the options. */
bool answer_changed(const struct bank *bank, struct fact fact,
		    struct str question, struct str answer);

#endif
