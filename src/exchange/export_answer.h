#ifndef EXCHANGE_EXPORT_ANSWER_H
#define EXCHANGE_EXPORT_ANSWER_H

/*
 * export_answer: a typed answer for programs that compare texts or figures.
 *
 *	export_answer_make(&question, pools, &arena);
 *
 * They forgive less than civiq does, but accept nothing that civiq would not.
 */

#include "exchange/export_question.h"
#include "question/answer_pools.h"

/* Sets the texts or figures of a typed question, and whether capitals count. */
void export_answer_make(struct export_question *question, struct pools *pools,
			struct arena *arena);

#endif
