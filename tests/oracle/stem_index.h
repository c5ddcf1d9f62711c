#ifndef ORACLE_BOOK_H
#define ORACLE_BOOK_H

/*
 * book: a pack as the oracle reads it, with every stem that it may give.
 *
 * The phrase of a form is filled with what the player sees of a group (its
 * title, the label of a column) and keeps slots for the rest, so that a stem
 * can be matched against it:
 *
 *	term-on-day, group `chairman`:
 *	"Which of these was Chairman of {of} {when}?"
 */

#include "lexicon.h"
#include "question/phrases.h"

/* A stem with slots. */
struct stem {
	const struct claim *claim;
	const struct group *group;
	uint32_t column; /* SERIES: whose figures; else NONE */
	uint32_t ask;	 /* the author's phrasing, or NONE */
	struct str pattern;
	bool names_verb; /* of events: it is told which verb they have, */
	struct str verb; /* as pack_verb() gives it */
};

/* A verb of an event of the group, and the clause it makes: "{what} merged". */
struct clause {
	const struct group *group;
	struct str verb;
	struct str pattern;
};

struct book {
	const struct pack *pack;
	const struct phrases *phrases;
	struct lexicon *lexicon;
	struct arena arena;
	VEC(struct stem) stems;
	VEC(struct stem) occasions; /* what tells a time; without a claim */
	VEC(struct stem)
	sentences;		    /* with a pronoun for what stands in
				       `column`; without a claim */
	VEC(struct clause) clauses; /* of groups whose rows have verbs */
	uint32_t traps; /* what claims are strict about; see trap.h */
};

/* Keeps pack and phrases. Never NULL. */
struct book *book_create(const struct pack *pack, const struct phrases *phrases,
			 uint32_t traps);
void book_free(struct book *book);

#endif
