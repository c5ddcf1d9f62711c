#ifndef GAME_CHANGES_H
#define GAME_CHANGES_H

/*
 * changes: how a practice session changed what the player remembers.
 */

#include "game/game_setup.h"

/* One or two sentences in the arena; empty for a resumed game. When the
 * record cannot be read, false with a sentence in `error`. */
bool changes_tell(const struct game *game, const struct session *session,
		  struct arena *arena, struct str *told, struct strbuf *error);

#endif
