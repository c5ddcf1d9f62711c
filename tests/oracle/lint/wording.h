#ifndef LINT_WORDING_H
#define LINT_WORDING_H

/*
 * wording: checks the wording of one question.
 *
 *	const char *fault = wording_fault(&question);
 *	if (fault)
 *		report(fault);
 */

#include "pack/pack.h"
#include "question/question.h"

/* A clause, or NULL when nothing is wrong. */
const char *wording_fault(const struct question *q);

/* The same for minor problems, mostly due to the pack. */
const char *wording_doubt(const struct pack *pack, const struct question *q);

/* Is an option more than three times as long as the key, or the reverse? */
bool wording_uneven(const struct question *q);

#endif
