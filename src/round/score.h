#ifndef ROUND_SCORE_H
#define ROUND_SCORE_H

/*
 * score: what an answer is worth. Whole numbers only.
 *
 * A question is worth 10 times its difficulty. A close answer earns half, a
 * hint halves what is left. Each right answer of the streak before this one
 * adds 10 %, up to 50 %. Wrong, skipped and late answers earn nothing and end
 * the streak.
 */

#include "judge/judge.h"

#include <stdint.h>

/* What the answer itself earns, 0 .. 50: the displayed worth of a question. */
uint32_t score_points(uint32_t difficulty, enum verdict verdict,
		      uint32_t hints);

/* The bonus added to these points, at most half of them; `streak` counts the
 * right answers just before. */
uint32_t score_bonus(uint32_t points, uint32_t streak);

/* FSRS ratings, for practice. No answer is rated easy. */
enum rating {
	RATING_AGAIN = 1,
	RATING_HARD = 2,
	RATING_GOOD = 3,
	RATING_EASY = 4
};

/* `tries` counts from 1; a second try is always "again". */
enum rating score_rating(enum verdict verdict, uint32_t hints, uint32_t tries);

#endif
