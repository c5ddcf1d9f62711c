#ifndef JUDGE_NAME_PERSON_TYPO_H
#define JUDGE_NAME_PERSON_TYPO_H

/*
 * person_typo: how far a typed name of a person is from one spelling.
 */

#include "judge/name/person.h"

/* A distance and its measure. */
struct person_typo {
	uint32_t d; /* more than 3: too far, or certainly another person */
	size_t n;   /* letters of the expected text */
	bool doubtful;
};

struct person_typo person_typos(const struct person *typed,
				const struct name *name);

#endif
