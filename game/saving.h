#ifndef GAME_SAVING_H
#define GAME_SAVING_H

/*
 * saving: writes a game to the record.
 *
 * Each player has a separate game there. An answer is written before its
 * verdict is shown. Without a store nothing is written and every call succeeds.
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
	struct arena *arena; /* owns the texts of the rows */
};

/* Converts a recorded answer; false when it is invalid. */
bool saving_past(const struct store_answer *row, struct past_answer *past);

/* Writes one answer; the games themselves are written before the first
 * answer, so that a game without answers leaves nothing behind and the first
 * question does not wait for the disk. Failures append a sentence to
 * `error`. */
bool saving_answer(struct saving *saving, const struct outcome *outcome,
		   struct str typed, uint64_t milliseconds,
		   struct strbuf *error);

/* Puts the packs of a game into its row; the texts are in the arena. */
void saving_set_packs(struct store_game *row, const struct opened *opened,
		      uint32_t n, struct arena *arena);

/* Writes the games at once, before any answer. */
bool saving_begin(struct saving *saving, struct strbuf *error);

/* Writes the totals; on success `*above` is how many games beat the first
 * player's. With `column`, a game's points are the length of its column. */
bool saving_end(struct saving *saving, const struct session *session,
		bool column, uint32_t *above, struct strbuf *error);

/* The first player's earlier games. */
struct earlier {
	bool played;   /* a game of this pack and mode, of any length */
	bool has_best; /* one of this length; its best points */
	uint32_t best;
};

bool saving_earlier(struct saving *saving, struct earlier *earlier,
		    struct strbuf *error);

#endif
