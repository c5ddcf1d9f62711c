#ifndef QUESTION_CHOICE_H
#define QUESTION_CHOICE_H

/*
 * choice: puts wrong options beside the right one.
 *
 * The form proves each of them wrong before it adds it here, the nearest first.
 * The rest is done here: no option shares a spelling with another, there are at
 * least two wrong ones and three by default, and the key comes to every place
 * equally often, both on the screen and in the order of what anybody can see of
 * the options: their times, or how well known they are.
 *
 *	struct choice choice = choice_begin(m, key);
 *	while (nearby_next(&near, &row))
 *		choice_add(&choice, maker_option(m, column, cell));
 *	return choice_finish(&choice, q);
 */

#include "question/maker.h"

#include <stdbool.h>

enum { CHOICE_WRONG = 3, CHOICE_POOL = 24 };

/* What is required of the options above and below the key. */
enum choice_sides {
	SIDES_ANY,  /* nothing */
	SIDES_BOTH, /* the key is not always the highest, or the lowest */
	SIDES_EVEN, /* it comes to every rank equally often */
	SIDES_ALIKE /* nothing: each option is the key of such a question, too,
		       or of as many as the times it was offered, so that any
		       of them may stand beside each other */
};

struct choice {
	struct maker *maker;
	struct str key;
	struct name_hash key_hash;
	struct str pool[CHOICE_POOL]; /* proven wrong, the nearest first */
	struct str told[CHOICE_POOL]; /* what proves each of them wrong */
	struct proof proofs[CHOICE_POOL];
	struct proof proof;    /* for the options added from now on */
	int side[CHOICE_POOL]; /* 1: ranks above the key, -1: below, 0: beside
				*/
	uint32_t times[CHOICE_POOL]; /* how often each was offered */
	struct name_hash hashes[CHOICE_POOL];
	uint32_t n;
	enum choice_sides sides;
};

struct choice choice_begin(struct maker *m, struct str key);

/* What proves the options wrong that are added from now on. */
void choice_prove(struct choice *choice, enum proof_rule rule, uint32_t fact,
		  uint32_t own);

/* Offers a wrong option; it is left out when it shares a spelling. */
void choice_add(struct choice *choice, struct str wrong);

/* The same, with the date or the figure that proves it wrong: the explanation
 * tells it, "The others: 2012 (80.9%); 2021 (71.09%)." */
void choice_add_told(struct choice *choice, struct str wrong, struct str told);

/*
 * The same, for one that ranks above the key (1), below (-1) or beside it (0)
 * in what a player may see. Where the sides cannot be as `sides` says, the
 * question is refused.
 */
void choice_add_ranked(struct choice *choice, struct str wrong, struct str told,
		       int side);

/* Offers an option that an author wrote, who may mean the order of the words:
 * "from five to seven" beside "from seven to five". */
void choice_add_written(struct choice *choice, struct str wrong);

/* Is the thing better known than the key (1), or less (-1)? By how often the
 * pack mentions it; 0 for what is no thing. */
int choice_side(const struct maker *m, const struct value *wrong,
		const struct value *key);

/* Are there enough? */
bool choice_full(const struct choice *choice);

/*
 * Shuffles the options into the question, which has its stem: what that names
 * is left out. With fewer than two wrong ones it refuses and returns false.
 */
bool choice_finish(struct choice *choice, struct question *q);

/*
 * From here on the random numbers depend on the pack and the key alone. A
 * question about a figure always has the same options: else the one that is
 * always among them would be right.
 */
void choice_fix(struct maker *m, int64_t key);

/*
 * Numbers and dates: the options in rising order, the key at every place with
 * the same chance; there are two wrong ones where one side has no more.
 * `others` are proven wrong, the nearest first, and differ from the key.
 * Refuses where the key cannot come to every place. A wrong option within
 * `near` of the key makes the question a close one. `shown`, of OPTIONS_MOST,
 * gets what each option stands for; the caller puts it into words.
 */
bool choice_ranked(struct maker *m, struct question *q, int64_t key,
		   const int64_t *others, uint32_t n, int64_t near,
		   int64_t *shown);

#endif
