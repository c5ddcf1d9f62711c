#ifndef CLASSROOM_QUIZ_ROUND_H
#define CLASSROOM_QUIZ_ROUND_H

/*
 * quiz_round: the questions of a quiz.
 *
 *	struct round round = quiz_draw(&quiz, banks, 1, STR("Aigul"), &arena);
 */

#include "classroom/quiz.h"

/*
 * Draws them. `pupil` matters only if pupils have versions: then each has his
 * own questions, as many of each topic and level as in the quiz' code, and that
 * code's own questions if a pack has no others.
 */
struct round quiz_draw(const struct quiz *quiz, const struct bank *const *banks,
		       uint32_t n, struct str pupil, struct arena *arena);

/* The rounds of all pupils, in order; without versions there is only one. In
 * the arena. */
struct rounds {
	struct round *at;
	uint32_t n;
};
struct rounds quiz_draw_all(const struct quiz *quiz,
			    const struct bank *const *banks, uint32_t n,
			    const struct str *pupils, uint32_t n_pupils,
			    struct arena *arena);

#endif
