#ifndef GAME_CURRENT_IDS_H
#define GAME_CURRENT_IDS_H

/*
 * current_ids: what recorded questions are called now, in any pack.
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

/* Packs are found by their ids, and read when the first of their questions is
 * looked up; what is wrong with them is not told. */
struct current_ids *current_ids_open(void);
void current_ids_close(struct current_ids *ids);

/* Appends the present id of a question; the same one when its pack is not
 * found. `ids` is a struct current_ids. */
void current_ids_find(void *ids, struct str question, struct strbuf *out);

/* The topic of a question by its present id, as players know it: the name of
 * the topic, or else the words of its group's id. It is in the arena. */
struct str current_ids_topic(struct current_ids *ids, struct str question,
			     struct arena *arena);

#endif
