#ifndef JUDGE_NAME_GIVEN_NAMES_H
#define JUDGE_NAME_GIVEN_NAMES_H

/*
 * given_names: given names, initials and patronymics, as they appear around a
 * surname.
 *
 *	struct given_names given = {.part = name->given_from};
 *	if (given_take_all(&typed, 0, at, name, &given))
 *		...
 */

#include "judge/name/person.h"

/* How far a name has been read. */
struct given_names {
	uint32_t part;	  /* the next word of the given name */
	bool spare;	  /* an initial of an unknown patronymic was used */
	bool skipped;	  /* one between those taken was left out */
	bool seen;	  /* any given name or initial */
	bool spelled_out; /* in full */
};

/* How many of the words from `i` on, joined, are `key`; 0 for none. */
uint32_t given_run(const struct person *typed, uint32_t i, uint32_t end,
		   struct str key);

/* Can this word only be an initial? */
bool given_is_initial(const struct name_word *word);

/* Takes one initial, of the next given name or of a patronymic. */
bool given_take_initial(const struct person *typed,
			const struct name_word *word, const struct name *name,
			struct given_names *given_names);

/* -uly or -qyzy, in one word or two; returns how many words that is. */
uint32_t given_patronymic(const struct person *typed, uint32_t i, uint32_t end,
			  const struct name *name);

/* Reads words `i` to `end` - 1 as given names, initials and a patronymic. */
bool given_take_all(const struct person *typed, uint32_t i, uint32_t end,
		    const struct name *name, struct given_names *given_names);

#endif
