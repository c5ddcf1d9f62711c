#ifndef STORE_GAME_PACKS_H
#define STORE_GAME_PACKS_H

/*
 * game_packs: the packs of a game.
 *
 * The record stores them as two texts, `amanat+moons` and their hashes
 * likewise, so that games of the same packs share a board in whatever order
 * these were chosen. The pack of an answer is the first part of its question's
 * id.
 *
 *	struct store_pack packs[] = {{STR("moons"), 7}, {STR("amanat"), 9}};
 *	game_set_packs(&game, packs, 2, &arena);
 */

#include "base/arena.h"
#include "store/store_types.h"

struct store_pack {
	struct str id; /* without `+` */
	uint64_t hash; /* of its content */
};

/* Sorts `packs`, which must be distinct, and sets `pack` and `pack_hash` of the
 * game; their texts go into the arena. */
void game_set_packs(struct store_game *game, struct store_pack *packs,
		    uint32_t n, struct arena *arena);

/* Returns how many packs a game has; they are in order and in the arena. Ids
 * are borrowed. */
uint32_t game_packs(const struct store_game *game, struct arena *arena,
		    struct store_pack **packs);

/* `amanat` of `amanat/chairman/term-who/2000`. */
struct str pack_of_question(struct str question);

#endif
