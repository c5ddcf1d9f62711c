#ifndef BASE_MENTION_H
#define BASE_MENTION_H

/*
 * mention: does a text name something?
 *
 *	if (mentions(STR("When did Nur Otan merge?"), STR("nur otan")))
 *		...
 *
 * Letters are compared whatever their case and marks.
 */

#include "base/str.h"

#include <stdbool.h>

/* Does a text hold the words of a name, with no letter or digit beside them? An
 * empty name is never mentioned. */
bool mentions(struct str text, struct str name);

/* Does it hold any word of the name, of four letters or more? */
bool mentions_part(struct str text, struct str name);

/* Does it hold any of several words, which are separated by spaces? */
bool mentions_any(struct str text, struct str words);

/* The words by which an option refers to the others, such as "none of these",
 * so that it means nothing once they are shuffled; empty when it does not. */
struct str mention_of_others(struct str option);

#endif
