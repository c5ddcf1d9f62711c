#ifndef QUIZ_JUDGE_PERSON_H
#define QUIZ_JUDGE_PERSON_H

/*
 * person: how a typed name of a person fits one spelling of a name.
 *
 *	struct person typed;
 *	if (person_read(&typed, &lexed, &name) &&
 *	    person_fits(&typed, &spelling) == PERSON_BY_SURNAME)
 *		...
 */

#include "quiz/judge/name.h"

enum {
	PERSON_WORDS_MAX = 8,
	PERSON_RUN_MAX = 3, /* words of one name, written apart or joined */
	PERSON_BYTES_MAX = 2048
};

/* The words of a typed name that say something. */
struct person {
	const struct lexed *lexed;
	uint32_t n;
	struct name_word words[PERSON_WORDS_MAX];
	struct str runs[PERSON_WORDS_MAX][PERSON_RUN_MAX]; /* joined */
	struct str all;					   /* joined */
	bool woman; /* an honorific or patronymic says so */
	bool man;
	char bytes[PERSON_BYTES_MAX];
};

enum person_fit {
	PERSON_NOT,
	PERSON_GIVEN,	   /* the given name only */
	PERSON_UNKNOWN,	   /* the surname, and a given name that is not known */
	PERSON_BY_SURNAME, /* the surname alone */
	PERSON_BY_INITIAL, /* the surname, and initials that agree */
	PERSON_FULL
};

/* A distance and what it is measured by. */
struct person_typo {
	uint32_t d; /* more than 3: too far, or another person for certain */
	size_t n;   /* letters of what was expected */
	bool doubtful;
};

/* False when nothing is left, or more than a name has. */
bool person_read(struct person *person, const struct lexed *lexed,
		 const struct name *typed);

enum person_fit person_fits(const struct person *typed,
			    const struct name *name);

/* Does an honorific say another sex than the surname? */
bool person_contradicts(const struct person *typed, const struct name *name);

struct person_typo person_typos(const struct person *typed,
				const struct name *name);

#endif
