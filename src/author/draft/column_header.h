#ifndef AUTHOR_DRAFT_COLUMN_HEADER_H
#define AUTHOR_DRAFT_COLUMN_HEADER_H

/*
 * column_header: what the header of a column says: "Weight in kg", "Toll?",
 * "Discovered by".
 *
 *	struct column_header h =
 *		column_header_read(&arena, phrases, STR("Weight in kg"));
 *	// the title "weight", the unit "kg"
 */

#include "base/arena.h"
#include "base/str.h"
#include "question/phrases.h"

struct column_header {
	struct str title; /* as it stands within a sentence */
	struct str bare;  /* the same, without a unit that is told in words */
	struct str unit;  /* or empty */
	struct str year;  /* for which the figures are: "Population 2020" */
	struct str verb;  /* "was discovered by", or empty */
	struct str base;  /* the header without brackets and marks */
	const char *flaw; /* why no question can be made of it; or NULL */
};

struct column_header column_header_read(struct arena *arena,
					const struct phrases *phrases,
					struct str header);

/* Does it begin with a verb, like "lays eggs"? And that verb as packs have it:
 * "lay/lays eggs". */
bool title_is_verb(struct str title);
struct str verb_forms(struct arena *arena, struct str title);

/* "head" of "head of state". */
struct str title_noun(struct str title);

/* Are they several: "neighbours" or "women", but not "status" or "share of
 * votes"? */
bool title_is_plural(const struct phrases *phrases, struct str title);

/* "cities" for "city". */
struct str title_plural(struct arena *arena, struct str title);

/* "neighbour" for "neighbours". */
struct str title_singular(struct arena *arena, struct str title);

#endif
