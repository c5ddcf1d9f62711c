#ifndef QUIZ_ROUND_H
#define QUIZ_ROUND_H

/*
 * round: the questions of one game, drawn and put in order.
 *
 * A round mixes groups and forms, asks no fact twice and nothing that one of
 * the last explanations has told, as far as the bank has enough to choose from.
 *The same bank, length and seed give the same round everywhere.
 *
 *	struct round round = round_draw(bank, 10, seed, &arena);
 *	for (uint32_t i = 0; i < round.n; i++)
 *		ask(&round.questions[i]);
 */

#include "base/arena.h"
#include "quiz/bank.h"
#include "quiz/question.h"

enum { ROUND_MOST = 1000 };

struct round {
	struct question *questions; /* in the arena */
	uint32_t n; /* fewer than wanted when the bank is small */
};

/* Draws up to `want` questions, at most ROUND_MOST. */
struct round round_draw(const struct bank *bank, uint32_t want, uint64_t seed,
			struct arena *arena);

#endif
