#ifndef GUESS_KNOWN_H
#define GUESS_KNOWN_H

/*
 * known: what somebody sees of a pack without learning anything from it.
 *
 * How often each text is offered as an option, how often each name stands in
 * the pack, and about which years. The facts of one group do not count for the
 * era of a name where that group is asked about: they would be the answer.
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

/* Counts the options of a question that was drawn. */
void known_add(struct known *known, const struct question *q);

double known_offered(const struct known *known, struct str option);

/* NAN for what is no thing; the era for what no other group dates, too. */
double known_mentions(const struct known *known, struct str option);
double known_era(const struct known *known, struct str option,
		 const struct question *q);

#endif
