#ifndef GAME_CHANGES_H
#define GAME_CHANGES_H

/*
 * changes: what a practice has changed in what the player remembers.
 */

#include "game/game_setup.h"

/* One or two sentences in the arena; empty when the game was begun before. When
 * the record cannot be read, false with a sentence in `error`. */
bool changes_tell(const struct game *game, const struct session *session,
		  struct arena *arena, struct str *told, struct strbuf *error);

#endif
