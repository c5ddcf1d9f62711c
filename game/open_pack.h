#ifndef GAME_OPEN_PACK_H
#define GAME_OPEN_PACK_H

/*
 * open_pack: opens a pack by name and builds its bank of questions.
 */

#include "round/round.h"

struct opened {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
};

/* Finds and loads the pack; NULL stands for the first one available. Prints
 * errors and returns an exit code; on EXIT_OK `opened` must be closed. */
int open_pack(const char *name, struct opened *opened);
void close_pack(struct opened *opened);

/* The same for several packs, at most PACKS_MOST and without duplicates,
 * sorted by id. Without names, the first pack available. */
int open_packs(const char *const *names, uint32_t n, struct opened *opened,
	       uint32_t *n_opened);

/* "amanat+moons": the ids of several packs. In the arena. */
struct str pack_ids(const struct opened *opened, uint32_t n,
		    struct arena *arena);

#endif
