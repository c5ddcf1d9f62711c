#ifndef GAME_VIEW_QUESTION_VIEW_H
#define GAME_VIEW_QUESTION_VIEW_H

/*
 * question_view: what a player reads during a game.
 */

#include "game/game_setup.h"
#include "game/terminal/screen.h"
#include "round/hint.h"
#include "round/session.h"

#include <stdint.h>

/* The pack's title and what the game is about. */
void show_title(const struct game *game);

/* The question at place `at`, counted from 0, of `n` (0: nobody counts), and
 * whose turn it is (empty: there is one player). */
void show_question(const struct screen *screen, const struct question *q,
		   uint32_t at, uint32_t n, struct str player);

/* How the question is answered, in one line. */
void show_how(const struct screen *screen, const struct question *q);

/* The commands, and how the open question is answered. */
void show_help(const struct screen *screen, const struct question *q);

/* A hint, with the options that are left and what the question is still worth
 * after `hints` of them. */
void show_hint(const struct screen *screen, const struct question *q,
	       const struct hint *hint, uint32_t removed, uint32_t hints);

/* What came over a pipe, so that the transcript reads like the game. */
void show_typed(const struct screen *screen, struct str typed);

/* The verdict with its reason, the answer, the why, a picture and the source.
 */
void show_outcome(const struct screen *screen, const struct outcome *outcome,
		  struct str reason, const struct opened *opened);

/* The explanation of an earlier answer, in full. */
void show_explanation(const struct screen *screen, const struct question *q,
		      const struct opened *opened);

void show_lives(const struct screen *screen, uint32_t lives);

/* The score, the accuracy by topic, the misses, and the place on the board: so
 * many games have more points. At a terminal the board itself. */
void show_summary(const struct game *game, const struct session *session,
		  const struct store_game *row, uint32_t above);

/* One faint line. */
void show_line(const struct screen *screen, struct str text);

#endif
