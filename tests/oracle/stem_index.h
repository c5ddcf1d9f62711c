#ifndef ORACLE_BOOK_H
#define ORACLE_BOOK_H

/*
 * book: a pack as the oracle sees it, with every stem it can produce.
 *
 * The phrase of a form is filled with what the player sees of a group (its
 * title, the label of a column), and keeps slots for the rest, to match stems
 * against:
 *
 *	term-on-day, group `chairman`:
 *	"Which of these was Chairman of {of} {when}?"
 */

#include "lexicon.h"
#include "pattern.h"
#include "question/phrases.h"

/* A stem with slots. */
struct stem {
	const struct claim *claim;
	const struct group *group;
	uint32_t column; /* SERIES: the column of the figures; else NONE */
	uint32_t ask;	 /* the author's phrasing, or NONE */
	struct str pattern;
	const char
		*agrees; /* the slot with whose number a verb agrees; or NULL */
	bool plural;	 /* which it has */
	bool pronoun_plural; /* "they" for the value of `column` */
	bool names_verb;     /* events: the phrase gives their verb, */
	struct str verb;     /* as pack_verb() gives it */
};

/* A verb of an event of the group, and its clause: "{what} merged". */
struct clause {
	const struct group *group;
	struct str verb;
	struct str pattern;
	const char *agrees;
	bool plural;
};

struct book {
	const struct pack *pack;
	const struct phrases *phrases;
	struct lexicon *lexicon;
	struct arena arena;
	VEC(struct stem) stems;
	VEC(struct stem) occasions; /* that give a time; without a claim */
	VEC(struct stem)
	sentences;		    /* with a pronoun for the value of
				       `column`; without a claim */
	VEC(struct clause) clauses; /* for groups whose rows have verbs */
	uint32_t traps;		    /* what to be strict about; see trap.h */
};

/* Keeps `pack` and `phrases`. Never NULL. */
struct book *book_create(const struct pack *pack, const struct phrases *phrases,
			 uint32_t traps);
/* Has what the slot `agrees` stands for the number of the pattern? */
bool book_agrees(const struct book *book, const char *agrees, bool plural,
		 const struct matching *match);

void book_free(struct book *book);

#endif
