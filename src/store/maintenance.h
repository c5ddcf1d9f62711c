#ifndef STORE_MAINTENANCE_H
#define STORE_MAINTENANCE_H

/*
 * maintenance: copying, merging, forgetting, checking and repairing a record.
 *
 *	if (!store_merge(store, paths, n, &merged, &error))
 *		complain(&error);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/*
 * Writes a consistent copy to `path`, which must not exist yet, while other
 * processes may go on playing. Only its owner can read it. The copy is verified
 * and its rows are counted before it gets its name.
 */
bool store_backup(struct store *store, const char *path, struct strbuf *error);

struct store_merged {
	uint64_t games; /* newly added */
	uint64_t answers;
	uint64_t stars; /* added and removed */
	uint64_t reports;
	uint64_t games_replaced; /* replaced by more advanced copies */
	uint64_t answers_replaced;
	uint64_t refused;   /* rows that contradict existing ones */
	uint64_t left_out;  /* damaged or meaningless rows */
	const char *failed; /* the file that cannot be read, or NULL */
};

/*
 * Adds what other records have and this one lacks: all of it, or nothing if one
 * of them cannot be read. Merging repeatedly or in any order gives the same
 * result. The player of a known game never changes. Other records are not
 * trusted: one whose schema is not civiq's own is read row by row, like a
 * damaged one.
 */
bool store_merge(struct store *store, const char *const *paths, uint32_t n,
		 struct store_merged *merged, struct strbuf *error);

/*
 * What the record has of a player. Names are compared as they are shown, so
 * that one with unsafe characters can be typed: `a<U+0000>b`.
 */
struct store_share {
	uint64_t games;
	uint64_t answers;
	uint64_t stars; /* added and removed */
	uint64_t reports;
};
bool store_share_of(struct store *store, struct str player,
		    struct store_share *share, struct strbuf *error);

/* Deletes all of it permanently; copies elsewhere are not affected. */
bool store_forget(struct store *store, struct str player, struct strbuf *error);

struct store_player {
	struct str name;
	uint64_t answers;
};
bool store_players(struct store *store, struct arena *arena,
		   struct store_player **players, uint32_t *n,
		   struct strbuf *error);

/* The state of a record. */
struct store_state {
	int64_t version;
	uint64_t bytes;
	uint64_t games;
	uint64_t unfinished;
	uint64_t answers;
	uint64_t stars; /* added and removed */
	uint64_t reports;
	uint64_t players;
	struct str journal;  /* SQLite's journal mode */
	const char *network; /* the network file system it is on, or NULL */
	uint64_t unsound;    /* rows with a wrong checksum */
	bool tallies;	     /* the sums for the statistics are correct */
	struct str problem;  /* what SQLite reports; empty if all is well */
};

/* Reads the whole record. */
bool store_state_read(struct store *store, struct arena *arena,
		      struct store_state *state, struct strbuf *error);

/* Recalculates the sums for the statistics. */
bool store_totals(struct store *store, struct strbuf *error);

struct store_repaired {
	struct strbuf aside; /* the damaged file's new path; empty if another
				process has repaired it already */
	uint64_t games;	     /* recovered */
	uint64_t answers;
};

/*
 * Sets a damaged record aside unchanged, under its name and `.damaged-STAMP`,
 * and puts what can be read of it into a new one. The record must not be open
 * in this process. Others must release it first; `waits` is called like that of
 * store_options. The caller finishes `repaired`, whatever is returned.
 *
 * Reads all of it first; false, with nothing changed, if it is sound after all,
 * or if a failing disk makes that impossible to tell.
 */
bool store_repair(const char *path, struct str stamp,
		  bool (*waits)(const char *path, bool first),
		  struct store_repaired *repaired, struct strbuf *error);

/* The same for a record found damaged while it was open. Afterwards it is open
 * again; if true, what failed may be retried. */
bool store_repair_open(struct store *store, struct str stamp,
		       struct store_repaired *repaired, struct strbuf *error);

#endif
