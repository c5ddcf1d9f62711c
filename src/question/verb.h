#ifndef QUESTION_VERB_H
#define QUESTION_VERB_H

/*
 * verb: the verb of a fact inside the phrases of a language.
 *
 *	{did} X {verb}?   did X take place?     was X released?
 *	{do} they {verb}? did they take place?  were they released?
 *	X {predicate}     X took place          X was released
 *	they {predicates} they take place       they are released
 */

#include "base/arena.h"
#include "question/phrases.h"

#include <stdbool.h>

/* What a verb stands in. */
struct sentence {
	const struct phrases *phrases;
	struct arena *arena; /* of the texts made */
	struct str verb;     /* as verb_read() takes it */
	bool is_past;	     /* it is about another time than now */
};

/* What one of these placeholders stands for, with the placeholders of the verb
 * itself still in it; empty for another one, and where the verb has no form for
 * the past. */
struct str verb_placeholder(const struct sentence *sentence, struct str name);

#endif
