#ifndef ORACLE_ORACLE_H
#define ORACLE_ORACLE_H

/*
 * oracle: is a question right in every world? See world.h for the idea.
 *
 *	struct oracle oracle = {.limit = 20};
 *
 *	oracle_pack(&oracle, pack, phrases, seeds);
 *	if (oracle.faults)
 *		return 1;
 *
 * Faults are printed to stdout, each with the question, the answer and the
 * world in which it fails.
 */

#include "pack/pack.h"
#include "question/phrases.h"
#include "question/question.h"

struct oracle {
	uint64_t limit; /* stops after printing that many faults */
	uint32_t traps; /* what to type; see trap.h */
	uint64_t slots;
	uint64_t questions;
	uint64_t answers; /* that were looked at */
	uint64_t worlds;
	uint64_t capped;   /* answers with more worlds than are examined */
	uint64_t unseen;   /* answers without a possible world among those */
	uint64_t unproved; /* wrong options whose form has no proof */
	uint64_t faults;
	uint64_t of_kind[ASK_KINDS];
	uint64_t below_zero[2]; /* statements with a negative figure: true, and
				   false */
};

/* All questions of a pack, with the seeds 0 .. seeds - 1. */
void oracle_pack(struct oracle *oracle, const struct pack *pack,
		 const struct phrases *phrases, uint64_t seeds);

/* After the last pack: checks that need many questions. Prints a fault if
 * figures below zero are always true. */
void oracle_finish(struct oracle *oracle);

#endif
