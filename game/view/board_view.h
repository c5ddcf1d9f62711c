#ifndef GAME_VIEW_BOARD_VIEW_H
#define GAME_VIEW_BOARD_VIEW_H

/*
 * board_view: the best games, as a table.
 *
 * On a narrow screen, from 40 columns on, each game is a line or two of text
 * instead.
 */

#include "game/terminal/screen.h"
#include "store/board.h"

/* Shows all boards, each with a heading. Highlights the game `marked`, or
 * else the player's best, which is shown below the others when it ranks far
 * down. */
void board_view_show(const struct screen *screen, const struct board *boards,
		     uint32_t n, const struct store_id *marked);

/* Shows the board of a game that has just ended, with the game highlighted;
 * false, with a sentence in `error`, when the record could not be read. */
bool board_view_show_game(const struct screen *screen, struct store *store,
			  const struct store_game *game, struct strbuf *error);

#endif
