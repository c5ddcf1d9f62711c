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
 * Writes a consistent copy to `path`, which must not be there yet, while
 * others go on playing. Only its owner can read it. It is read again and its
 * rows are counted before it gets its name.
 */
bool store_backup(struct store *store, const char *path, struct strbuf *error);

struct store_merged {
	uint64_t games; /* that were not there */
	uint64_t answers;
	uint64_t stars; /* put on and taken off */
	uint64_t reports;
	uint64_t games_replaced; /* by copies that are further along */
	uint64_t answers_replaced;
	uint64_t refused;   /* rows that would have changed what is known */
	uint64_t left_out;  /* rows that are damaged or make no sense */
	const char *failed; /* the file that cannot be read, or NULL */
};

/*
 * Adds what other records hold and this one does not: all of it, or nothing
 * when one of them cannot be read. As often as one likes and in any order, the
 * result is the same. What is known of whose game it was never changes. Other
 * records are not trusted: one whose schema is not civiq's own is read row by
 * row, as a damaged one is.
 */
bool store_merge(struct store *store, const char *const *paths, uint32_t n,
		 struct store_merged *merged, struct strbuf *error);

/*
 * What there is of a player. Names are compared as they are shown, so that one
 * that holds unsafe characters can be typed: `a<U+0000>b`.
 */
struct store_share {
	uint64_t games;
	uint64_t answers;
	uint64_t stars; /* put on and taken off */
	uint64_t reports;
};
bool store_share_of(struct store *store, struct str player,
		    struct store_share *share, struct strbuf *error);

/* Deletes all of it for good; copies elsewhere are not touched. */
bool store_forget(struct store *store, struct str player, struct strbuf *error);

struct store_player {
	struct str name;
	uint64_t answers;
};
bool store_players(struct store *store, struct arena *arena,
		   struct store_player **players, uint32_t *n,
		   struct strbuf *error);

/* How a record is. */
struct store_state {
	int64_t version;
	uint64_t bytes;
	uint64_t games;
	uint64_t unfinished;
	uint64_t answers;
	uint64_t stars; /* put on and taken off */
	uint64_t reports;
	uint64_t players;
	struct str journal;  /* how SQLite keeps its journal */
	const char *network; /* the network file system it is on, or NULL */
	uint64_t unsound;    /* rows whose sum is wrong */
	bool tallies;	     /* the sums for the statistics are right */
	struct str
		problem; /* what SQLite finds wrong; empty when all is well */
};

/* Reads all of it. */
bool store_state_read(struct store *store, struct arena *arena,
		      struct store_state *state, struct strbuf *error);

/* Makes the sums for the statistics anew. */
bool store_totals(struct store *store, struct strbuf *error);

struct store_repaired {
	struct strbuf aside; /* where the damaged file is now; empty when
				another process has repaired it already */
	uint64_t games;	     /* recovered */
	uint64_t answers;
};

/*
 * Sets a damaged record aside as it is, under its name and `.damaged-STAMP`,
 * and puts what can be read of it into a new one. The record must not be open
 * in this process. Others must let go of it first; `waits` is called as that of
 * store_options. `repaired` is the caller's to finish, whatever comes back.
 *
 * Reads all of it before; false, and nothing is changed, when it is sound after
 * all or when that cannot be told, since the disk fails.
 */
bool store_repair(const char *path, struct str stamp,
		  bool (*waits)(const char *path, bool first),
		  struct store_repaired *repaired, struct strbuf *error);

/* The same for one that turned out to be damaged while it was open. It is
 * open again afterwards, and what failed may be tried once more if true. */
bool store_repair_open(struct store *store, struct str stamp,
		       struct store_repaired *repaired, struct strbuf *error);

#endif
