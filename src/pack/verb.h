#ifndef PACK_VERB_H
#define PACK_VERB_H

/*
 * verb: the verb of a group, as a pack writes it.
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
	struct str before;     /* the words in front of it, and a space */
	struct str infinitive; /* empty for a form of "be" */
	struct str form;
	struct str after; /* the words behind it, with no space before them */
};

enum verb_fault {
	VERB_OK,
	VERB_NO_FORM, /* neither a form of "be" nor a word with two forms */
	VERB_PERFECT,
	VERB_FUTURE
};

/* `out` is set for VERB_OK only. */
enum verb_fault verb_read(struct str text, struct verb *out);

/* Is there a year in its text? Of an event that is the answer, as a rule. */
bool verb_has_year(struct str text);

/* Does it say of an event no more than an event without a verb does? */
bool verb_is_happening(struct str text);

/* Is the form one of the past? In the present it ends in "s" or is "are". */
bool verb_is_past(const struct verb *verb);

#endif
