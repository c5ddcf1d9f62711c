#ifndef JUDGE_OPTION_PLACES_H
#define JUDGE_OPTION_PLACES_H

/*
 * places: options named by their letters or numbers, one after the other.
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
	uint32_t n; /* 0 where anything else was typed, or too many */
	uint32_t at[PLACES_MAX];
};

/* Reads `ac`, `1, 3`, `c > a > b`; only the first `n_options` are places. */
void places_read(struct places *places, const struct lexed *typed,
		 uint32_t n_options);

/* Is each of `n` places among the first `n` of them, once? */
bool places_each_once(const struct places *places, uint32_t n);

/* Of pairs: `1b 2a` as `b a`. False where they are no pairs of `n`. */
bool places_unpair(struct places *places, uint32_t n);

#endif
