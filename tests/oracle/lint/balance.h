#ifndef LINT_BALANCE_H
#define LINT_BALANCE_H

/*
 * balance: does chance favour a place or a word?
 *
 * Counts where the key stands among shuffled options, and which of two words
 * is right, over many questions and seeds.
 */

#include "question/question.h"

#include <stdbool.h>

enum { PATHS_MOST = 4, WORDS_MOST = 8 };

struct balance {
	/* Of questions with i options: how often each place is the key's. */
	uint64_t shuffled[PATHS_MOST + 1][PATHS_MOST];
	uint64_t ranked[PATHS_MOST + 1][PATHS_MOST]; /* figures, years */
	struct {
		struct str first; /* of the two words, in the pack's memory */
		uint64_t right[2];
	} words[WORDS_MOST];
	uint32_t n_words;
	uint64_t below_zero[2]; /* of stems with such a figure */
};

void balance_add(struct balance *balance, const struct question *q);

/* Prints all; false when a place of the shuffled ones or a word is favoured
 * beyond chance. */
bool balance_report(const struct balance *balance);

#endif
