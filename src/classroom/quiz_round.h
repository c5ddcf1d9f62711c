#ifndef CLASSROOM_QUIZ_ROUND_H
#define CLASSROOM_QUIZ_ROUND_H

/*
 * quiz_round: the questions of a quiz.
 *
 *	struct round round = quiz_draw(&quiz, banks, 1, STR("Aigul"), &arena);
 */

#include "classroom/quiz.h"

/*
 * Draws them. `pupil` matters only where pupils have versions: then each has
 * questions of his own, as many of each topic and level as the quiz' code
 * gives, and that code's where a pack has no other.
 */
struct round quiz_draw(const struct quiz *quiz, const struct bank *const *banks,
		       uint32_t n, struct str pupil, struct arena *arena);

/* The rounds of all pupils, in their order; without versions there is but one.
 * In the arena. */
struct rounds {
	struct round *at;
	uint32_t n;
};
struct rounds quiz_draw_all(const struct quiz *quiz,
			    const struct bank *const *banks, uint32_t n,
			    const struct str *pupils, uint32_t n_pupils,
			    struct arena *arena);

#endif
