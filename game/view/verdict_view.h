#ifndef GAME_VIEW_VERDICT_VIEW_H
#define GAME_VIEW_VERDICT_VIEW_H

/*
 * verdict_view: what is displayed after an answer.
 *
 * On a terminal the question stays where it is and its options say which are
 * right and which were chosen; over a pipe and in plain mode that is said in
 * words. What does not fit on the screen together with the question is left to
 * show_explanation().
 */

#include "game/view/status_view.h"

/* The verdict with its reason, the answer, the explanation, a picture and
 * the source. Returns whether all of it is on the screen. */
bool show_outcome(const struct asked *asked, const struct outcome *outcome,
		  struct str reason, struct str typed);

/* Did the answer cost one of the lives? */
bool verdict_costs_life(const struct game *game, const struct outcome *outcome);

/* The explanation of an earlier answer, in full. */
void show_explanation(const struct screen *screen, const struct question *q,
		      const struct opened *opened);

#endif
