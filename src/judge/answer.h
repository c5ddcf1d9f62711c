#ifndef JUDGE_ANSWER_H
#define JUDGE_ANSWER_H

/*
 * answer: what is right, as the judge is told it, and the verdicts.
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
	ANSWER_GUESS,	/* a number that is near enough */
	ANSWER_LIST,	/* several entities */
	ANSWER_CHOICE,	/* one of the options shown */
	ANSWER_SEVERAL, /* some of the options */
	ANSWER_ORDER,	/* all options, in order */
	ANSWER_MATCH	/* the partner of each option */
};

enum { ANSWER_OPTIONS_MOST = 8 };

/* One thing with all its spellings, the first the one to show. */
struct entity {
	const struct str *spellings;
	uint32_t n;
};

struct answer {
	enum answer_type type;
	enum match match;  /* NAME, LIST: what is forgiven */
	bool person;	   /* NAME, LIST: the entities are people */
	bool family_first; /* of people whose surname stands first */
	bool in_order;	   /* LIST: the order counts */

	/* NAME: any one of these is right. LIST: all of these, or `any` of
	 * them where that is not 0. */
	const struct entity *entities;
	uint32_t n_entities;
	uint32_t any;

	/* NAME: what contains the answer or is a part of it; typed, it is close
	 * at most. */
	const struct entity *related;
	uint32_t n_related;

	/* All types: what the stem names. It is never the answer, unless it is
	 * spelled like one. */
	const struct entity *named;
	uint32_t n_named;

	struct date date;     /* DATE, YEAR */
	struct number number; /* NUMBER, PERCENT, GUESS */
	int64_t tolerance;    /* NUMBER, PERCENT: correct within this, times
				 NUMBER_SCALE; negative for the rules' own */

	/* CHOICE and the types below it: the options as shown, at most
	 * ANSWER_OPTIONS_MOST where places are typed. */
	const struct str *options;
	uint32_t n_options;
	uint32_t key;	       /* CHOICE: which is right */
	uint32_t keys;	       /* SEVERAL: bit i: option i is right */
	const uint32_t *order; /* ORDER: the places in the right order; MATCH:
				  of each option the place of its partner */

	/* NUMBER: what is counted; without one, an unknown word beside the
	 * figure passes for it. */
	struct str unit;

	/* NUMBER: every other spelling of that unit: symbol, one, several. */
	const struct str *units;
	uint32_t n_units;
};

#endif
