#ifndef AUTHOR_DRAFT_DRAFT_PERSONS_H
#define AUTHOR_DRAFT_DRAFT_PERSONS_H

/*
 * draft_persons: columns of persons, who become things of the type `people`.
 * Private to draft.c.
 */

#include "author/draft/drafting.h"

/* Finds them: by a word of the header, and names of two words. */
void find_persons(struct drafting *d);

/* Does the header name a person, like "winner"? */
bool draft_asks_who(struct drafting *d, const struct drafted *column);

/* Calls `add` for each person once. */
void each_person(struct drafting *d,
		 void (*add)(struct drafting *d, struct str id,
			     struct str name));

/* The id of a person with that name. */
struct str person_id(struct drafting *d, struct str name);

#endif
