#ifndef QUESTION_CHOICE_H
#define QUESTION_CHOICE_H

/*
 * choice: puts wrong options beside the right one.
 *
 * The form proves each of them wrong before it offers it here, the nearest
 * first; this part sees to the rest: no option shares a spelling with another,
 * there are at least two wrong ones and three by default, the key comes to
 * every place equally often.
 *
 *	struct choice choice = choice_begin(m, key);
 *	while (nearby_next(&near, &row))
 *		choice_add(&choice, maker_option(m, column, cell));
 *	return choice_finish(&choice, q);
 */

#include "question/maker.h"

#include <stdbool.h>

enum { CHOICE_WRONG = 3, CHOICE_POOL = 6 };

struct choice {
	struct maker *maker;
	struct str key;
	struct name_hash key_hash;
	struct str pool[CHOICE_POOL]; /* proven wrong, the nearest first */
	struct str told[CHOICE_POOL]; /* what proves each of them wrong */
	struct name_hash hashes[CHOICE_POOL];
	uint32_t n;
};

struct choice choice_begin(struct maker *m, struct str key);

/* Offers a wrong option; it is left out when it shares a spelling. */
void choice_add(struct choice *choice, struct str wrong);

/* The same, with the date or the figure that proves it wrong: the explanation
 * tells it, "The others: 2012 (80.9%); 2021 (71.09%)." */
void choice_add_told(struct choice *choice, struct str wrong, struct str told);

/* No more are needed. */
bool choice_full(const struct choice *choice);

/*
 * Shuffles the options into the question, which has its stem: what that names
 * is left out. With fewer than two wrong ones it refuses and returns false.
 */
bool choice_finish(struct choice *choice, struct question *q);

/*
 * Numbers and dates: the options in rising order, the key at any place as
 * chance has it. `others` are proven wrong, the nearest first, and differ from
 * the key; the same refusal. A wrong option within `near` of the key makes the
 * question a close one. What each option stands for comes into `shown`, of
 * OPTIONS_MOST: the caller puts it into words.
 */
bool choice_ranked(struct maker *m, struct question *q, int64_t key,
		   const int64_t *others, uint32_t n, int64_t near,
		   int64_t *shown);

#endif
