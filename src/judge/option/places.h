#ifndef JUDGE_OPTION_PLACES_H
#define JUDGE_OPTION_PLACES_H

/*
 * places: options named by their letters or numbers, in sequence.
 *
 *	struct places places;
 *	places_read(&places, typed, answer->n_options);
 *	for (uint32_t i = 0; i < places.n; i++)
 *		picked |= 1u << places.at[i];
 */

#include "judge/answer.h"
#include "judge/text/lex.h"

enum { PLACES_MAX = 2 * ANSWER_OPTIONS_MOST };

struct places {
	uint32_t n; /* 0 if anything else was typed, or too many */
	uint32_t at[PLACES_MAX];
};

/* Reads `ac`, `1, 3`, `c > a > b`; only the first `n_options` are places. */
void places_read(struct places *places, const struct lexed *typed,
		 uint32_t n_options);

/* Does each of the first `n` places occur exactly once? */
bool places_each_once(const struct places *places, uint32_t n);

/* For pairs: `1b 2a` becomes `b a`. False unless they are `n` pairs. */
bool places_unpair(struct places *places, uint32_t n);

#endif
