#ifndef QUESTION_PROOF_SENTENCE_H
#define QUESTION_PROOF_SENTENCE_H

/*
 * proof_sentence: says why an option is wrong, from the proof kept with it.
 *
 * The best answer is what is true of the option itself, "Semey became a member
 * in 2011."; where the pack says nothing about it, the rule is given: "The list
 * of members is complete, and Semey is not in it."
 *
 * Nothing is made before somebody asks. `m` is a maker of the question's slot.
 */

#include "question/maker.h"

struct proof_text {
	struct str text; /* one sentence, seldom two */
	struct str source;
};

/*
 * Why the option is wrong; of one that is right, why it is. In an order or
 * among pairs, what gives the option its place. Never empty.
 */
struct proof_text proof_sentence(struct maker *m, const struct question *q,
				 uint32_t option);

/*
 * What to say of a wrong option that was chosen, besides the answer and its
 * explanation; empty when those say enough.
 */
struct str proof_of_chosen(struct maker *m, const struct question *q,
			   uint32_t option);

#endif
