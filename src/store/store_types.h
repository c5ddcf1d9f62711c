#ifndef STORE_STORE_TYPES_H
#define STORE_STORE_TYPES_H

/*
 * store_types: the rows of a record, and the kinds of failures.
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
	STORE_READ_ONLY, /* a read-only disk, or no write permission */
	STORE_FULL,	 /* no room on the disk */
	STORE_LOCKED,	 /* another program keeps it locked */
	STORE_DAMAGED, /* store_repair() sets it aside and recovers its rows */
	STORE_ALTERED, /* its tables are not those of civiq */
	STORE_NEWER,   /* written by a newer civiq */
	STORE_LINK,    /* a symbolic link */
	STORE_FOREIGN, /* not a record */
	STORE_MOVED,   /* renamed or deleted while it was open */
	STORE_BROKEN   /* a failing disk, or anything else */
};

/* A random 128-bit id; drawn by the caller. */
struct store_id {
	unsigned char bytes[16];
};

/* The packs of a game are set and read through game_packs.h. */
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
	struct str day;	  /* study day it was begun on; empty in older games */
	struct str quiz;  /* the quiz file's name; else empty */
	uint32_t attempt; /* at this quiz, from 1; else 0 */
	struct str questions; /* their ids, one a line, in a game without a
				 code; else empty */
	bool abandoned;	      /* left before its end, so not on any board */
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
	/* The ids of the facts that it is made of, one per line, the one asked
	 * about first: `pack/group/key`. Empty in older answers. */
	struct str facts;
};

/* How long others' locks are waited for, unless an option says so. */
enum { STORE_WAIT = 30000 };

/* Options for opening a record. */
struct store_options {
	/* Nothing will be written. The file may be read-only; a missing one is
	 * not created, but is STORE_MISSING. */
	bool reading;
	uint32_t wait; /* milliseconds for others' locks; 0 for STORE_WAIT */
	/* Called repeatedly once such a wait has taken two seconds; false ends
	 * it. May be NULL. */
	bool (*waits)(const char *path, bool first);
};

#endif
