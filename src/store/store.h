#ifndef STORE_STORE_H
#define STORE_STORE_H

/*
 * store: the record of all games and answers, in one file.
 *
 * Every call that writes has written when it returns true: the answer is on
 * the disk before anybody is told the verdict. Several processes may write to
 * one record at the same time.
 *
 *	struct store *store = store_open(path, &error);
 *	store_begin_game(store, &game, &error);
 *	store_add_answer(store, &answer, &error);
 *	store_close(store);
 *
 * Functions that fail append one sentence to `error`.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

struct store;

/* A random 128-bit id; the caller draws it. */
struct store_id {
	unsigned char bytes[16];
};

struct store_game {
	struct store_id id;
	struct str player;
	struct str pack;
	uint64_t pack_hash;
	struct str mode;
	uint64_t seed;
	uint32_t length;     /* questions planned */
	struct str started;  /* UTC, 2024-05-31T12:00:00Z */
	struct str finished; /* empty while it is being played */
	uint32_t asked;
	uint32_t right;
	uint32_t points;
	uint64_t milliseconds;
};

struct store_answer {
	struct store_id id;
	struct store_id game;
	struct str player;
	struct str mode;
	uint32_t position;
	uint32_t tries;
	struct str question;
	uint64_t question_hash;
	struct str options;
	struct str typed;
	struct str verdict;
	uint32_t credit;
	uint32_t hints;
	uint64_t milliseconds;
	uint32_t points;
	struct str at;
	struct str day;
	uint32_t rating;
};

/*
 * Opens the record at `path`, making it (readable by its owner alone) when
 * there is none; its folder must exist. NULL on failure.
 */
struct store *store_open(const char *path, struct strbuf *error);
void store_close(struct store *store);

bool store_begin_game(struct store *store, const struct store_game *game,
		      struct strbuf *error);
bool store_add_answer(struct store *store, const struct store_answer *answer,
		      struct strbuf *error);

/* Writes the totals and the time of the end. */
bool store_end_game(struct store *store, const struct store_game *game,
		    struct strbuf *error);

/*
 * How many finished games of the same pack, mode and length have more points.
 */
bool store_games_above(struct store *store, const struct store_game *game,
		       uint32_t *above, struct strbuf *error);

/* What a board shows. Empty or 0 stands for any. */
struct store_filter {
	struct str pack;
	struct str mode;
	struct str player;
	uint32_t most; /* games at the most; 0 for all */
};

/*
 * The best finished games: by pack, mode and length, the most points first,
 * then the shortest time, then the earliest. Texts are copied to `arena`.
 */
bool store_board(struct store *store, const struct store_filter *filter,
		 struct arena *arena, struct store_game **games, uint32_t *n,
		 struct strbuf *error);

#endif
