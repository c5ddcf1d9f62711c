#ifndef LINT_BALANCE_H
#define LINT_BALANCE_H

/*
 * balance: is a position or a word right too often?
 *
 * Counts the positions of the key among shuffled options, and which of two
 * words is right, over many questions and seeds.
 */

#include "question/question.h"

#include <stdbool.h>

enum { PATHS_MOST = 4, WORDS_MOST = 8 };

struct balance {
	/* For questions with i options: how often the key has each position. */
	uint64_t shuffled[PATHS_MOST + 1][PATHS_MOST];
	uint64_t ranked[PATHS_MOST + 1][PATHS_MOST]; /* figures, years */
	struct {
		struct str first; /* of the two words, in the pack's memory */
		uint64_t right[2];
	} words[WORDS_MOST];
	uint32_t n_words;
	uint64_t below_zero[2]; /* for stems with such a figure */
};

void balance_add(struct balance *balance, const struct question *q);

/* Prints everything; false when a position or a word is favoured more than
 * chance explains. */
bool balance_report(const struct balance *balance);

#endif
