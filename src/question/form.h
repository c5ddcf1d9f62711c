#ifndef QUESTION_FORM_H
#define QUESTION_FORM_H

/*
 * form: one way to turn facts into questions.
 *
 * A form is one file in forms/ and one line in the table of forms.c. It says
 * how many questions it may give for a group, as slots 0 .. n - 1, and makes
 * the question of a slot when it is drawn.
 */

#include "question/maker.h"

#include <stdbool.h>

/* The least importance of what is asked as one of two, or of who was in office
 * on some day: of an obscure fact neither is worth knowing. */
enum { FORM_WELL_KNOWN = 3 };

struct form {
	const char *id;	   /* part of question ids: never changes */
	const char *label; /* what statistics call it */
	enum fact_kind kind;
	enum question_kind asks;
	uint32_t level; /* how hard it is by itself: 1 .. 3 */
	enum role role; /* which of the author's sentences it may ask with */
	uint32_t least; /* importance of each of its facts, or 0 */

	/* How many slots the group has; at most a few for each row. */
	uint32_t (*slots)(const struct pack *pack, const struct group *group);

	/*
	 * Fills in the stem, the options with their keys or the judged answer,
	 * and the rows that it is made of, the one asked about first. False
	 * after maker_refuse() when it must not be asked.
	 */
	bool (*make)(struct maker *m, uint32_t slot, struct question *q);
};

/* One slot for each row: what most forms have. */
uint32_t form_rows(const struct pack *pack, const struct group *group);

/* The phrase of the form being made, "forms." and its id. */
struct str form_phrase(struct maker *m);

#endif
