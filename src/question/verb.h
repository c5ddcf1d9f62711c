#ifndef QUESTION_VERB_H
#define QUESTION_VERB_H

/*
 * verb: the verb of a group inside the phrases of a language.
 *
 *	{did} X {verb}?   did X take place?     was X released?
 *	{do} they {verb}? did they take place?  were they released?
 *	X {predicate}     X took place          X was released
 *	they {predicates} they take place       they are released
 */

#include "question/maker.h"

/* What one of these placeholders stands for; empty for another one, and for a
 * group without a verb. An event without one takes place. */
struct str verb_placeholder(struct maker *m, struct str name);

#endif
