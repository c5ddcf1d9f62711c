#ifndef GAME_KNOWN_H
#define GAME_KNOWN_H

/*
 * known: the questions of a pack that the record knows of a player, by their
 * ids of today, the longest ago first.
 *
 *	if (known_starred(store, player, pack, &arena, &ids, &n, &error))
 *		round = round_of_ids(&bank, 1, seed, ids, n, &arena);
 *
 * The pack may not ask some of them any more. The ids are made in the arena;
 * failures append a sentence to `error`.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "pack/pack.h"
#include "store/store.h"

/* Those that have the player's star. */
bool known_starred(struct store *store, struct str player,
		   const struct pack *pack, struct arena *arena,
		   struct str **ids, uint32_t *n, struct strbuf *error);

#endif
