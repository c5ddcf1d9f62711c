#ifndef GAME_VIEW_STATUS_VIEW_H
#define GAME_VIEW_STATUS_VIEW_H

/*
 * status_view: the line above a question, 4/10  ●◐○  96 points  3 in a row.
 *
 * In words for screen readers and over a pipe; in ASCII where the locale has no
 * more.
 */

#include "game/game_setup.h"

/* A question as it stands on the screen. */
struct asked {
	const struct game *game;
	const struct session *session;
	const struct question *question;
	uint32_t position; /* of it, from 0 */
	uint32_t minutes;  /* left of a quiz when it was asked; 0 for any */
	uint32_t player;
	uint32_t removed; /* bit i: option i has gone */
	uint32_t hints;
	struct str told[HINTS_MOST]; /* what they said; empty when options went
				      */
	bool is_retry;		     /* one more try is open */
	bool is_over;		     /* it was answered */
};

/* What a right answer is worth now, without the bonus. */
uint32_t asked_worth(const struct asked *asked);

/* That line, and what a story tells in front of the question. */
void show_status(const struct asked *asked);

#endif
