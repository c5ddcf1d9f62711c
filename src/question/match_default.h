#ifndef QUESTION_MATCH_DEFAULT_H
#define QUESTION_MATCH_DEFAULT_H

/*
 * match_default: how strictly the names of one kind are compared where the pack
 * does not say.
 */

#include "judge/answer.h"

enum names_of {
	NAMES_OF_PEOPLE,
	NAMES_OF_THINGS,
	NAMES_IN_ANOTHER_LANGUAGE,
	NAMES_THAT_ARE_TEXTS
};

/*
 * Persons are compared as names. Words of another language or of a script
 * without case, and words that differ in accents alone, need their accents; if
 * half of all are symbols, they must be exact; what begins with a capital is a
 * name; the rest is text.
 */
enum match match_default(const struct entity *entities, uint32_t n,
			 enum names_of names);

#endif
