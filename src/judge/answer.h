#ifndef JUDGE_ANSWER_H
#define JUDGE_ANSWER_H

/*
 * answer: the right answer, as given to the judge, and the verdicts.
 */

#include "base/str.h"
#include "pack/date.h"
#include "pack/match.h"
#include "pack/number.h"

#include <stdbool.h>
#include <stdint.h>

enum verdict { VERDICT_WRONG, VERDICT_CLOSE, VERDICT_CORRECT };

enum answer_type {
	ANSWER_NAME, /* an entity of the pack, or a text */
	ANSWER_DATE, /* a day, or a month of a year */
	ANSWER_YEAR,
	ANSWER_NUMBER,
	ANSWER_PERCENT,
	ANSWER_GUESS,	/* a number that need only be near */
	ANSWER_LIST,	/* several entities */
	ANSWER_CHOICE,	/* one of the options shown */
	ANSWER_SEVERAL, /* some of the options */
	ANSWER_ORDER,	/* all options, in order */
	ANSWER_MATCH	/* the partner of each option */
};

enum { ANSWER_OPTIONS_MOST = 8 };

/* One thing with all its spellings; the first is the one shown. */
struct entity {
	const struct str *spellings;
	uint32_t n;
	bool family_first; /* of a person: the surname comes first */
};

struct answer {
	enum answer_type type;
	enum match match; /* NAME, LIST: how strict matching is */
	bool person;	  /* NAME, LIST: the entities are people */
	bool in_order;	  /* LIST: the order counts */

	/* NAME: any one of these is right. LIST: all of these, or `any` of them
	 * if that is not 0. */
	const struct entity *entities;
	uint32_t n_entities;
	uint32_t any;

	/* NAME: the stem holds the other spellings that the pool has of these,
	 * so that they are not the answer. */
	bool is_partly_said;

	/* NAME: what contains the answer or is a part of it; a match with one
	 * is at most close. */
	const struct entity *related;
	uint32_t n_related;
	uint32_t n_wholes; /* the first of these contain the answer: it may be
			      typed as "Sicily, Italy" */

	/* All types: what the stem names. It is never the answer, unless it is
	 * spelled like one. */
	const struct entity *named;
	uint32_t n_named;

	struct date date;     /* DATE, YEAR */
	struct number number; /* NUMBER, PERCENT, GUESS */
	int64_t tolerance;    /* NUMBER, PERCENT: correct within this, times
				 NUMBER_SCALE; negative for the default rules */

	/* CHOICE and the types below it: the options as shown, at most
	 * ANSWER_OPTIONS_MOST if places are typed. */
	const struct str *options;
	uint32_t n_options;
	uint32_t key;	       /* CHOICE: the right one */
	uint32_t keys;	       /* SEVERAL: bit i is set if option i is right */
	const uint32_t *order; /* ORDER: the places in the right order; MATCH:
				  for each option the place of its partner */

	/* NUMBER: the unit; without one, an unknown word beside the figure is
	 * accepted as the unit. */
	struct str unit;

	/* NUMBER: all other spellings of the unit: symbol, singular, plural. */
	const struct str *units;
	uint32_t n_units;
};

#endif
