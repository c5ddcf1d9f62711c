#ifndef GAME_SAVING_H
#define GAME_SAVING_H

/*
 * saving: what of a game goes into the record.
 *
 * Each player has a game of his own there. An answer is written before anybody
 * hears its verdict. Without a store nothing is written and all succeeds.
 */

#include "game/open_pack.h"
#include "round/session.h"
#include "store/store.h"

#include <stdbool.h>

struct saving {
	struct store *store;	     /* NULL: play without saving */
	const struct opened *opened; /* the packs, see question.h */
	struct store_game games[PLAYERS_MOST];
	uint32_t n;
	bool begun;	     /* the games are in the record */
	bool abandoned;	     /* left before the end */
	struct arena *arena; /* owns the texts of rows */
};

/* What the record tells of an answer; false when it makes no sense. */
bool saving_past(const struct store_answer *row, struct past_answer *past);

/* Writes one answer; before the first one, the games themselves, so that a game
 * without an answer leaves nothing behind and the first question does not wait
 * for the disk. Failures append a sentence to `error`. */
bool saving_answer(struct saving *saving, const struct outcome *outcome,
		   struct str typed, uint64_t milliseconds,
		   struct strbuf *error);

/* Puts the packs of a game into its row; their texts go into the arena. */
void saving_set_packs(struct store_game *row, const struct opened *opened,
		      uint32_t n, struct arena *arena);

/* Writes the games at once, before any answer. */
bool saving_begin(struct saving *saving, struct strbuf *error);

/* The totals; on success `*above` is how many games beat the first player's.
 * With `column`, a game's points are the length of its column. */
bool saving_end(struct saving *saving, const struct session *session,
		bool column, uint32_t *above, struct strbuf *error);

/* What the first player did before. */
struct earlier {
	bool played;   /* a game of the pack and the mode, of any length */
	bool has_best; /* and of this length, with so many points at the most */
	uint32_t best;
};

bool saving_earlier(struct saving *saving, struct earlier *earlier,
		    struct strbuf *error);

#endif
