#ifndef STORE_MARKS_H
#define STORE_MARKS_H

/*
 * marks: questions with a star, and reports of what seems wrong.
 *
 *	struct store_star star = {.player = player, .question = id};
 *	struct str *ids;
 *
 *	store_add_star(store, &star, &error);
 *	store_starred(store, player, STR("amanat"), &arena, &ids, &n, &error);
 *
 * Rows are only ever added: a star that is taken off is a newer row. A write
 * that failed may be tried again, as in store.h.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

struct store_star {
	struct store_id id; /* random; the caller draws it */
	struct str player;
	struct str question; /* its id */
	bool starred;	     /* false: the star is taken off */
	struct str at;	     /* UTC, 2024-05-31T12:00:00Z */
};

/* Appends `star`; of two in one second the one that was written later counts.
 */
bool store_add_star(struct store *store, const struct store_star *star,
		    struct strbuf *error);

/* The ids of the questions that have the player's star now, the one marked
 * longest ago first; of one pack, or of all when `pack` is empty. */
bool store_starred(struct store *store, struct str player, struct str pack,
		   struct arena *arena, struct str **questions, uint32_t *n,
		   struct strbuf *error);

struct store_report {
	struct store_id id; /* random; the caller draws it */
	struct str player;
	struct str question; /* its id */
	struct str text;     /* what the player wrote; STORE_TEXT_MOST bytes */
	struct str typed;    /* the answer that had been typed; may be empty */
	struct str stem;     /* the question in words */
	uint64_t pack_hash;  /* of the pack as it was */
	struct str at;	     /* UTC */
};

bool store_add_report(struct store *store, const struct store_report *report,
		      struct strbuf *error);

/* All reports, the earliest first; of one pack, or of all when `pack` is empty.
 * Their pack is in game_packs.h: pack_of_question(). */
bool store_reports(struct store *store, struct str pack, struct arena *arena,
		   struct store_report **reports, uint32_t *n,
		   struct strbuf *error);

#endif
