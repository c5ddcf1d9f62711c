#ifndef EXCHANGE_EXPORT_MAKE_H
#define EXCHANGE_EXPORT_MAKE_H

/*
 * export_make: a question of a bank, ready to be written for other programs.
 *
 *	export_question_make(&question, bank, pools, &q, &arena);
 */

#include "exchange/export_question.h"
#include "question/answer_pools.h"
#include "round/bank.h"

/* The texts are allocated in `arena`; `q` must outlive the result. `pools` are
 * those of the bank's pack; without them `case_counts` is not set. */
void export_question_make(struct export_question *out, const struct bank *bank,
			  struct pools *pools, const struct question *q,
			  struct arena *arena);

#endif
