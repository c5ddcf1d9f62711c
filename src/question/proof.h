#ifndef QUESTION_PROOF_H
#define QUESTION_PROOF_H

/*
 * proof: what proves that an option is wrong.
 *
 * A form may only offer what one of these rules proves; what it has proved, it
 * records with the option. The sentence that tells it is made when somebody
 * asks: see question/proof_sentence.h.
 */

#include <stdint.h>

enum proof_rule {
	PROOF_NONE,  /* the option is right, or its form has no record */
	PROOF_KNOWN, /* all right answers are known, and it is not among them */
	PROOF_ABSENT,	/* the list is complete, and it is not there */
	PROOF_EXCLUDED, /* it is listed under `not:` */
	PROOF_OUTSIDE,	/* the value is exact, and it differs */
	PROOF_AUTHOR	/* whoever wrote the question says so */
};

/*
 * What the rule is about. `fact` is the row with what is right; with ABSENT the
 * thing that is not in the list, with EXCLUDED the exclusion. `own` is the row
 * that says what is so of the option itself. Either may be INDEX_NONE.
 */
struct proof {
	enum proof_rule rule;
	uint32_t fact;
	uint32_t own;
};

#endif
