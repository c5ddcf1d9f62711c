#ifndef GAME_VIEW_STATUS_VIEW_H
#define GAME_VIEW_STATUS_VIEW_H

/*
 * status_view: the line above a question, 4/10  ●◐○  96 points  3 in a row.
 *
 * In words for screen readers and over a pipe; in ASCII where the locale
 * supports nothing else.
 */

#include "game/game_setup.h"

/* A question in its current state on the screen. */
struct asked {
	const struct game *game;
	const struct session *session;
	const struct question *question;
	uint32_t position; /* of the question, from 0 */
	uint32_t minutes;  /* left in the quiz when it was asked; 0 if unlimited
			    */
	uint32_t player;
	uint32_t removed; /* bit i: option i was removed */
	uint32_t hints;
	struct str told[HINTS_MOST]; /* text of the hints; empty when options
					were removed */
	bool is_retry;		     /* a second try is open */
	bool is_over;		     /* it was answered */
};

/* What a right answer is now worth, without the bonus. */
uint32_t asked_worth(const struct asked *asked);

/* The status line, and in a story the text before the question. */
void show_status(const struct asked *asked);

#endif
