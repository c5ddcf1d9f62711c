#ifndef GAME_REMEMBERED_H
#define GAME_REMEMBERED_H

/*
 * remembered: what a player remembers of some packs, computed from the record.
 *
 *	struct remembered remembered;
 *	if (remembered_read(&remembered, store, player, opened, n, &terms,
 *			    &error))
 *		round = practice_draw(&remembered.practice, ...);
 *	remembered_finish(&remembered);
 */

#include "game/open_pack.h"
#include "round/practice.h"
#include "store/store.h"

struct remembered {
	struct practice practice;
	const struct bank *banks[PACKS_MOST];
	struct memories *memories[PACKS_MOST];
};

/* It must not be moved, and must be finished even on failure; the packs must
 * outlive it. */
bool remembered_read(struct remembered *remembered, struct store *store,
		     struct str player, const struct opened *opened, uint32_t n,
		     const struct practice_terms *terms, struct strbuf *error);
void remembered_finish(struct remembered *remembered);

/* The default terms: due at 90 % retention, as of today. */
struct practice_terms remembered_terms(void);

#endif
