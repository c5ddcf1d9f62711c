#ifndef GAME_REMEMBERED_H
#define GAME_REMEMBERED_H

/*
 * remembered: what a player remembers of some packs, by the record.
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

/* It must not be moved, and is to be finished whatever comes back; the packs
 * must outlive it. */
bool remembered_read(struct remembered *remembered, struct store *store,
		     struct str player, const struct opened *opened, uint32_t n,
		     const struct practice_terms *terms, struct strbuf *error);
void remembered_finish(struct remembered *remembered);

/* How many facts are due on a day. */
uint32_t remembered_due(const struct remembered *remembered, int32_t day);

/* The study day of now, as a number. */
int32_t remembered_today(void);

#endif
