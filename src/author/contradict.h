#ifndef AUTHOR_CONTRADICT_H
#define AUTHOR_CONTRADICT_H

/*
 * contradict: may two rows of two packs, asked about with the same words, both
 * be true?
 */

#include "author/shared_names.h"
#include "facts/similar.h"
#include "question/phrases.h"

/* One of the two packs. */
struct side {
	const struct pack *pack;
	const struct phrases *phrases;
	struct similarity *similarity;
	const struct shared_names *names;
};

/* A row of it. */
struct claim {
	const struct side *side;
	const struct group *group;
	uint32_t row;
};

enum told {
	TOLD_APART, /* they do not tell of the same */
	TOLD_ALIKE,
	TOLD_AGAINST /* they contradict each other */
};

/* Two rows of one kind and with the same words; not of links and lists, where
 * it depends on all rows about a thing. */
enum told contradict_rows(struct claim a, struct claim b);

/*
 * A row of a link, against all those of the other pack with the same words. On
 * TOLD_AGAINST `*against` is one of them.
 */
enum told contradict_link(struct claim a, const struct claim *others,
			  uint32_t n, uint32_t *against);

/* A row of a list, against a list of the other pack with the same words; `b` is
 * a row of it, whichever. Only by what that list leaves out. */
enum told contradict_list(struct claim a, struct claim b);

/* Do two cells name the same? */
bool contradict_same(struct claim a, uint32_t column_a, struct claim b,
		     uint32_t column_b);

#endif
