#ifndef JUDGE_NAME_PERSON_H
#define JUDGE_NAME_PERSON_H

/*
 * person: the words of a typed name of a person.
 *
 *	struct person typed;
 *	if (person_read(&typed, &lexed, &name))
 *		compare(typed.words, typed.n);
 */

#include "judge/name/name_read.h"

enum {
	PERSON_WORDS_MAX = 8,
	PERSON_RUN_MAX = 3, /* words of one name, written apart or joined */
	PERSON_BYTES_MAX = 2048
};

/* The significant words of a typed name; a numeral, an epithet and Jr.
 * separately. */
struct person {
	const struct lexed *lexed;
	uint32_t n;
	struct name_word words[PERSON_WORDS_MAX];
	struct str runs[PERSON_WORDS_MAX][PERSON_RUN_MAX]; /* joined */
	struct str all;					   /* joined */
	bool woman; /* as shown by an honorific or patronymic */
	bool man;
	struct str numeral;  /* the 8 of Henry VIII; empty if none */
	struct str epithet;  /* the elder of Bruegel the Elder; the same */
	bool roman;	     /* it may contain one: v i lenin */
	uint16_t generation; /* Jr., Sr. (enum word_generation), or 0 */
	char bytes[PERSON_BYTES_MAX];
};

/* False if nothing is left, or more than a name can have. */
bool person_read(struct person *person, const struct lexed *lexed,
		 const struct name *typed);

#endif
