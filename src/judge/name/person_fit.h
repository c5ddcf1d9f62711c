#ifndef JUDGE_NAME_PERSON_FIT_H
#define JUDGE_NAME_PERSON_FIT_H

/*
 * person_fit: how a typed name of a person fits one spelling of a name.
 *
 *	if (person_fits(&typed, &spelling) == PERSON_BY_SURNAME)
 *		...
 */

#include "judge/name/person.h"

enum person_fit {
	PERSON_NOT,
	PERSON_PART,		 /* the epithet only, or a name without it */
	PERSON_GIVEN,		 /* the given name only */
	PERSON_UNKNOWN,		 /* the surname, and an unknown given name */
	PERSON_BY_SURNAME,	 /* the surname alone */
	PERSON_BY_LOOSE_INITIAL, /* one is unknown or left out */
	PERSON_BY_INITIAL,	 /* the surname, and matching initials */
	PERSON_LOOSE,		 /* in full, with such an initial or name */
	PERSON_FULL
};

enum person_fit person_fits(const struct person *typed,
			    const struct name *name);

/* Does an honorific contradict the sex of the surname, or is it another
 * Henry? */
bool person_contradicts(const struct person *typed, const struct name *name);

/* Would the surname alone do, with what numeral and epithet were typed? */
bool person_needs_no_more(const struct person *typed, const struct name *name);

#endif
