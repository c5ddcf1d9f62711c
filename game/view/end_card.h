#ifndef GAME_VIEW_END_CARD_H
#define GAME_VIEW_END_CARD_H

/*
 * end_card: the summary shown when a game is over.
 *
 * The card has twelve lines at most, the score last. Further details are shown
 * on request.
 *
 *	end_card_show(&ending);
 *	end_card_details(&ending);
 */

#include "game/game_setup.h"
#include "game/saving.h"

/* A finished game, with what the record adds. */
struct ending {
	const struct game *game;
	const struct session *session;
	const struct store_game *row; /* the first player's */
	uint32_t above;		      /* games of its kind with more points */
	struct earlier earlier;
	struct str changes; /* practice: changes in memory; or empty */
	uint32_t days;	    /* daily: streak, including today; 0 if unknown */
};

/* Misses, records set, and the score. Over a pipe and in plain mode also the
 * line to share, since there is no prompt. */
void end_card_show(const struct ending *ending);

/* All misses, the results by topic, and the board. */
void end_card_details(const struct ending *ending);

/* One line to send to a friend: plain text without answers. */
void end_card_share(const struct ending *ending);

/* Is the game on a board? */
bool end_card_on_board(const struct ending *ending);

/* How many questions were missed. */
uint32_t end_card_missed(const struct session *session);

/* Is the player offered a choice of what to do next? */
bool end_card_asks(const struct game *game);

#endif
