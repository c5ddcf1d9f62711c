#ifndef GAME_OPEN_PACK_H
#define GAME_OPEN_PACK_H

/*
 * open_pack: from the name of a pack to its bank of questions.
 */

#include "round/round.h"

struct opened {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
};

/*
 * Finds and loads the pack; NULL stands for the first one there is. Says on
 * standard error what is wrong and returns an exit code; EXIT_OK when `opened`
 * is to be closed again.
 */
int open_pack(const char *name, struct opened *opened);
void close_pack(struct opened *opened);

/*
 * The same for several packs, at most PACKS_MOST, none of them twice; they
 * come to stand in the order of their ids. Without names, the first pack there
 * is.
 */
int open_packs(const char *const *names, uint32_t n, struct opened *opened,
	       uint32_t *n_opened);

/* "amanat+moons": the ids of several packs. In the arena. */
struct str pack_ids(const struct opened *opened, uint32_t n,
		    struct arena *arena);

#endif
