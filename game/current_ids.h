#ifndef GAME_CURRENT_IDS_H
#define GAME_CURRENT_IDS_H

/*
 * current_ids: the present ids of recorded questions, in any pack.
 *
 *	struct current_ids *ids = current_ids_open();
 *	filter.current = current_ids_find;
 *	filter.context = ids;
 *	store_stats(store, &filter, ...);
 *	current_ids_close(ids);
 */

#include "base/arena.h"
#include "base/strbuf.h"

struct current_ids;

/* Packs are found by id and loaded when one of their questions is first
 * looked up; errors in them are not reported. */
struct current_ids *current_ids_open(void);
void current_ids_close(struct current_ids *ids);

/* Appends the present id of a question; its old id when the pack is not
 * found. `ids` is a struct current_ids. */
void current_ids_find(void *ids, struct str question, struct strbuf *out);

/* The displayed topic of a question, by its present id: the name of the
 * topic, or else its group's id as words. It is in the arena. */
struct str current_ids_topic(struct current_ids *ids, struct str question,
			     struct arena *arena);

#endif
