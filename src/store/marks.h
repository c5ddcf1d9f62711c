#ifndef STORE_MARKS_H
#define STORE_MARKS_H

/*
 * marks: starred questions, and reports of possible errors.
 *
 *	struct store_star star = {.player = player, .question = id};
 *	struct str *ids;
 *
 *	store_add_star(store, &star, &error);
 *	store_starred(store, player, STR("amanat"), &arena, &ids, &n, &error);
 *
 * Rows are only ever added: removing a star adds a newer row. A failed write
 * may be retried, as in store.h.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

struct store_star {
	struct store_id id; /* random; drawn by the caller */
	struct str player;
	struct str question; /* its id */
	bool starred;	     /* false: the star is removed */
	struct str at;	     /* UTC, 2024-05-31T12:00:00Z */
};

/* Appends `star`; of two in the same second the one written later counts. */
bool store_add_star(struct store *store, const struct store_star *star,
		    struct strbuf *error);

/* The ids of the questions that the player has starred now, the least recently
 * starred first; of one pack, or of all if `pack` is empty. */
bool store_starred(struct store *store, struct str player, struct str pack,
		   struct arena *arena, struct str **questions, uint32_t *n,
		   struct strbuf *error);

struct store_report {
	struct store_id id; /* random; drawn by the caller */
	struct str player;
	struct str question; /* its id */
	struct str text;     /* what the player wrote; STORE_TEXT_MOST bytes */
	struct str typed;    /* the answer that had been typed; may be empty */
	struct str stem;     /* the question in words */
	uint64_t pack_hash;  /* of the pack at that time */
	struct str at;	     /* UTC */
};

bool store_add_report(struct store *store, const struct store_report *report,
		      struct strbuf *error);

/* All reports, the earliest first; of one pack, or of all if `pack` is empty.
 * Their pack is given by pack_of_question() in game_packs.h. */
bool store_reports(struct store *store, struct str pack, struct arena *arena,
		   struct store_report **reports, uint32_t *n,
		   struct strbuf *error);

#endif
