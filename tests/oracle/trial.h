#ifndef ORACLE_TRIAL_H
#define ORACLE_TRIAL_H

/*
 * trial: one question being checked by the oracle.
 */

#include "base/strmap.h"
#include "oracle.h"
#include "question/answer_pools.h"
#include "reading.h"
#include "round/bank.h"

#include <stdbool.h>

struct trial {
	struct oracle *oracle;
	const struct book *book;
	struct pools *pools;
	const struct bank *bank; /* of the question */
	const struct question *q;
	struct readings readings;
	struct arena arena;
	bool is_first;	    /* of its slot: types all spellings */
	struct strmap ids;  /* of the pack: question id -> its row, or NONE */
	struct arena texts; /* of the ids */
};

/* Reports a fault; `world` may be NULL. */
void trial_fault(struct trial *trial, const char *what, struct str answer,
		 const struct world *world);

/* Asserts that an answer is right, or wrong, in every world. */
void trial_expect(struct trial *trial, const struct said *answer, bool right,
		  const char *what);

/* Is it right in some world? */
bool trial_ever(struct trial *trial, const struct said *answer);

/* Does `check` hold in every possible world of one reading? The doubts of
 * `answer` are treated separately. */
typedef bool (*trial_check)(struct scene *scene, void *data);
bool trial_always(struct trial *trial, uint32_t reading,
		  const struct said *answer, trial_check check, void *data);

/* Asserts that what is stored with each wrong option proves it wrong, and
 * that the sentence about an option agrees with the pack. */
void trial_proofs(struct trial *trial);
void trial_proof_words(struct trial *trial, uint32_t option);

/* Asserts that typed answers are accepted exactly when they are right. */
void trial_typed(struct trial *trial);

/* The checks that are possible for a hand-written question. */
void trial_by_hand(struct trial *trial);

#endif
