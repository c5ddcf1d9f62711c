#ifndef GUESS_KNOWN_H
#define GUESS_KNOWN_H

/*
 * known: what can be seen of a pack without knowing its facts.
 *
 * How often each text is offered as an option, how often each name occurs in
 * the pack, and for which years. For a question about a group, the facts of
 * that group do not count for the era of a name: they would be the answer.
 */

#include "base/strmap.h"
#include "pack/pack.h"
#include "question/question.h"

struct known {
	const struct pack *pack;
	struct strmap things;  /* by name */
	struct strmap offered; /* how often a text was an option */
	struct arena arena;
};

void known_begin(struct known *known, const struct pack *pack);
void known_finish(struct known *known);

/* Counts the options of a drawn question. */
void known_add(struct known *known, const struct question *q);

double known_offered(const struct known *known, struct str option);

/* NAN for texts that are not things; the era is NAN too if no other group
 * gives one. */
double known_mentions(const struct known *known, struct str option);
double known_era(const struct known *known, struct str option,
		 const struct question *q);

#endif
