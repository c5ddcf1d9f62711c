#ifndef STORE_STORE_TYPES_H
#define STORE_STORE_TYPES_H

/*
 * store_types: the rows of a record, and the ways in which a call can fail.
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct store; /* see store.h */

enum {
	/*
	 * The longest row in bytes. Every file is opened with this limit, for
	 * writing, merging and repairing alike, so whatever was written can be
	 * read back. It is SQLite's own limit.
	 */
	STORE_ROW_MOST = 1000000000,

	/* The longest name of a player, a pack or a mode, in bytes: longer ones
	 * are neither written nor merged. */
	STORE_NAME_MOST = 4096,

	/* The longest text of a report, in bytes, likewise. */
	STORE_TEXT_MOST = 1 << 16
};

enum store_failure {
	STORE_OK,
	STORE_MISSING,	 /* no such file, or no folder to make it in */
	STORE_READ_ONLY, /* a read-only disk, or nobody may write there */
	STORE_FULL,	 /* no room on the disk */
	STORE_LOCKED,	 /* another program does not let go of it */
	STORE_DAMAGED, /* store_repair() sets it aside and recovers its rows */
	STORE_ALTERED, /* its tables are not those of civiq */
	STORE_NEWER,   /* written by a newer civiq */
	STORE_LINK,    /* a symbolic link */
	STORE_FOREIGN, /* no record at all */
	STORE_MOVED,   /* renamed or deleted while it was open */
	STORE_BROKEN   /* the disk fails, or anything else */
};

/* A random 128-bit id; the caller draws it. */
struct store_id {
	unsigned char bytes[16];
};

/* game_packs.h fills in the packs of a game, and reads them. */
struct store_game {
	struct store_id id;
	struct str player;
	struct str pack;      /* `amanat`, or several: `amanat+moons` */
	struct str pack_hash; /* of each of them, likewise */
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
	struct str day;	      /* the study day on which it was begun; empty in
				 games of before it was kept */
	struct str quiz;      /* of which quiz file; else empty */
	uint32_t attempt;     /* at this quiz, from 1; else 0 */
	struct str questions; /* their ids, one a line, in a game without a
				 code; else empty */
	bool abandoned;	      /* left before its end, and so on no board */
};

struct store_answer {
	struct store_id id;
	struct store_id game;
	struct str player;
	struct str mode;
	uint32_t position;
	uint32_t tries;
	struct str question; /* its id, which begins with that of its pack */
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
	/* The ids of the facts that it is made of, one a line, the one asked
	 * about first: `pack/group/key`. Empty in answers of before they were
	 * kept. */
	struct str facts;
};

/* How a record is opened. */
struct store_options {
	/* Nothing will be written. A file that cannot be written to will do,
	 * and one that is missing is not made but is STORE_MISSING. */
	bool reading;
	uint32_t wait; /* milliseconds for locks of others; 0 for 30 seconds */
	/* Called again and again when such a wait has taken two seconds; false
	 * ends it. NULL for silence. */
	bool (*waits)(const char *path, bool first);
};

#endif
