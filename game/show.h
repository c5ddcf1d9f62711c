#ifndef GAME_SHOW_H
#define GAME_SHOW_H

/*
 * show: what a player reads during a game.
 */

#include "game/screen.h"
#include "quiz/session.h"

#include <stdint.h>

void show_title(const struct screen *screen, struct str title, uint32_t n);

/* The question at place `at`, counted from 0, of `n`. */
void show_question(const struct screen *screen, const struct question *q,
		   uint32_t at, uint32_t n);

/* How the question is answered, in one line. */
void show_how(const struct screen *screen, const struct question *q);

/* What came over a pipe, so that the transcript reads like the game. */
void show_typed(const struct screen *screen, struct str typed);

/* The verdict with its reason, the answer, the why and the source. */
void show_outcome(const struct screen *screen, const struct outcome *outcome,
		  struct str reason);

/* The score, the misses, and the place: so many games have more points. */
void show_summary(const struct screen *screen, const struct session *session,
		  uint32_t above);

#endif
