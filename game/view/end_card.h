#ifndef GAME_VIEW_END_CARD_H
#define GAME_VIEW_END_CARD_H

/*
 * end_card: what a player reads when a game is over.
 *
 * The card has twelve lines at most, the score last. What else there is to know
 * comes when it is asked for.
 *
 *	end_card_show(&ending);
 *	end_card_details(&ending);
 */

#include "game/game_setup.h"
#include "game/saving.h"

/* A game that is over, and what the record says to it. */
struct ending {
	const struct game *game;
	const struct session *session;
	const struct store_game *row; /* of the first player */
	uint32_t above;		      /* games of its kind with more points */
	struct earlier earlier;
	struct str changes; /* practice: in what is remembered; or empty */
	uint32_t days; /* daily: in a row, with this one; 0 when it is not known
			*/
};

/* What was missed, what is special, and the score. Over a pipe and in plain
 * mode with the line to share, for nobody is asked there. */
void end_card_show(const struct ending *ending);

/* All that was missed, how it went by topic, and the board. */
void end_card_details(const struct ending *ending);

/* One line to send to a friend: no answers, text only. */
void end_card_share(const struct ending *ending);

/* How many questions were missed. */
uint32_t end_card_missed(const struct session *session);

/* Is the player asked what to do next? */
bool end_card_asks(const struct game *game);

#endif
