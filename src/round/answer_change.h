#ifndef ROUND_ANSWER_CHANGE_H
#define ROUND_ANSWER_CHANGE_H

/*
 * answer_change: has a pack changed what is right since a question was asked?
 *
 *	if (answer_changed(bank, fact, q->id, STR("1999")))
 *		skip(fact);
 */

#include "round/bank.h"

/*
 * Is the answer that the record has to a question, by its present id, another
 * one now? False when that cannot be told: the question is not asked any more,
 * or what is right depends on the options.
 */
bool answer_changed(const struct bank *bank, struct fact fact,
		    struct str question, struct str answer);

#endif
