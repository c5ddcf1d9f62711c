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
 * Functions that fail append one sentence to `error`; store_last_failure()
 *tells the caller what kind of failure it was. A write that failed may be tried
 *again: a row that is there already, as it is, counts as written.
 *
 * Boards are in board.h, statistics in stats.h, what was played before in
 * history.h; copying, merging, forgetting
 * and mending in upkeep.h.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

struct store;

enum {
	/*
	 * The longest row in bytes. Every file is opened with this limit, for
	 * writing, merging and rescuing alike, so whatever was written can be
	 * read back. It is SQLite's own limit.
	 */
	STORE_ROW_MOST = 1000000000,

	/* The longest name of a player, a pack or a mode, in bytes: longer ones
	 * are neither written nor merged. */
	STORE_NAME_MOST = 4096
};

enum store_failure {
	STORE_OK,
	STORE_MISSING,	 /* no such file, or no folder to make it in */
	STORE_READ_ONLY, /* a read-only disk, or nobody may write there */
	STORE_FULL,	 /* no room on the disk */
	STORE_LOCKED,	 /* another program does not let go of it */
	STORE_DAMAGED,	 /* store_repair() sets it aside and rescues the rows */
	STORE_ALTERED,	 /* its tables are not those of civiq */
	STORE_NEWER,	 /* written by a newer civiq */
	STORE_LINK,	 /* a symbolic link */
	STORE_FOREIGN,	 /* no record at all */
	STORE_MOVED,	 /* renamed or deleted while it was open */
	STORE_BROKEN	 /* the disk fails, or anything else */
};

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
	struct str code;     /* the quiz code; may be empty */
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
	struct str stem;   /* the question in words */
	struct str answer; /* the right answer */
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
 * there is none; its folder must exist. A record of an older version is
 * brought up to date. NULL on failure.
 */
struct store *store_open(const char *path, struct strbuf *error);

struct store_options {
	/* Nothing will be written. A file that cannot be written to will do,
	 * and one that is missing is not made but is STORE_MISSING. */
	bool reading;
	uint32_t wait; /* milliseconds for locks of others; 0 for 30 seconds */
	/* Called again and again when such a wait has taken two seconds; false
	 * ends it. NULL for silence. */
	bool (*waits)(const char *path, bool first);
};

/* The same; puts the kind of failure into `*why`. */
struct store *store_open_as(const char *path, struct store_options options,
			    enum store_failure *failure, struct strbuf *error);

/* A record in memory, for playing without saving. */
struct store *store_in_memory(struct strbuf *error);

/* Keeps what comes from now on in memory only; what was written stays. */
bool store_stop_saving(struct store *store, struct strbuf *error);

void store_close(struct store *store);

/* Where it is; NULL for one in memory. */
const char *store_path(const struct store *store);

/* What kind of failure the last one was. */
enum store_failure store_last_failure(const struct store *store);

bool store_begin_game(struct store *store, const struct store_game *game,
		      struct strbuf *error);
bool store_add_answer(struct store *store, const struct store_answer *answer,
		      struct strbuf *error);

/* Writes the totals and the time of the end; all of `game` must be set. */
bool store_end_game(struct store *store, const struct store_game *game,
		    struct strbuf *error);

/*
 * How many finished games of the same pack, mode and length have more points.
 */
bool store_games_above(struct store *store, const struct store_game *game,
		       uint32_t *above, struct strbuf *error);

/*
 * The place of a game, from 1, among the finished games of its pack, mode and
 * length: by points, then time, then start.
 */
bool store_place(struct store *store, const struct store_game *game,
		 uint32_t *place, struct strbuf *error);

/* The name that was given last, for the next game; empty when there is none. */
bool store_remember_player(struct store *store, struct str player,
			   struct strbuf *error);
bool store_remembered_player(struct store *store, struct arena *arena,
			     struct str *player, struct strbuf *error);

#endif
