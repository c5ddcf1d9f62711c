#ifndef GAME_VIEW_BOARD_VIEW_H
#define GAME_VIEW_BOARD_VIEW_H

/*
 * board_view: the best games, as a table.
 *
 * Wide enough for a table it is one; from 40 columns on each game is a line or
 * two of text.
 */

#include "game/terminal/screen.h"
#include "store/board.h"

/* All of them, each with a heading. The game `marked` stands out, or else the
 * player's best; it stands below the others when its place is far down. */
void board_view_show(const struct screen *screen, const struct board *boards,
		     uint32_t n, const struct store_id *marked);

/*
 * The board of a game that has just ended, with its place marked; false, with
 * a sentence in `error`, when the record could not be read.
 */
bool board_view_show_game(const struct screen *screen, struct store *store,
			  const struct store_game *game, struct strbuf *error);

#endif
