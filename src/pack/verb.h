#ifndef PACK_VERB_H
#define PACK_VERB_H

/*
 * verb: the verb of a group, as written in a pack.
 *
 * "merge/merged into Otan": one word holds the infinitive and the form that
 * makes a sentence. "was released": a form of "be" needs no infinitive.
 *
 *	struct verb verb;
 *	if (verb_read(STR("was released"), &verb) == VERB_OK)
 *		use(verb.form, verb.after);	// "was", "released"
 */

#include "base/str.h"

#include <stdbool.h>

/* Borrowed from the text; any but `form` may be empty. */
struct verb {
	struct str before;     /* the words before it, and a space */
	struct str infinitive; /* empty for a form of "be" */
	struct str form;
	struct str after; /* the words after it, without a leading space */
};

enum verb_fault {
	VERB_OK,
	VERB_NO_FORM, /* neither a form of "be" nor a word with two forms */
	VERB_PERFECT,
	VERB_FUTURE,
	VERB_APART, /* the slash stands between more than two words */
	VERB_BASE   /* the infinitive is a form: wins/won */
};

/* Sets `out` only for VERB_OK. */
enum verb_fault verb_read(struct str text, struct verb *out);

/* Is there a year in its text? For an event, that is usually the answer. */
bool verb_has_year(struct str text);

/* Does it add nothing to an event without a verb? */
bool verb_is_happening(struct str text);

/* Is the form in the past tense? A present form ends in "s" or is "are". */
bool verb_is_past(const struct verb *verb);

#endif
