#ifndef GAME_KNOWN_H
#define GAME_KNOWN_H

/*
 * known: a player's recorded questions of a pack, by their present ids, oldest
 * first.
 *
 *	if (known_starred(store, player, pack, &arena, &ids, &n, &error))
 *		round = round_of_ids(&bank, 1, seed, ids, n, &arena);
 *
 * The pack may no longer ask some of them. The ids are allocated in the arena;
 * failures append a sentence to `error`.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "pack/pack.h"
#include "store/store.h"

/* Those starred by the player. */
bool known_starred(struct store *store, struct str player,
		   const struct pack *pack, struct arena *arena,
		   struct str **ids, uint32_t *n, struct strbuf *error);

#endif
