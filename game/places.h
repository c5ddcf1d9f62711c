#ifndef GAME_PLACES_H
#define GAME_PLACES_H

/*
 * places: where packs, phrases and the record are on this machine.
 *
 * Packs are looked for, in this order, in the folders of CIVIQ_PATH, in
 * $XDG_DATA_HOME/civiq/questions, in the questions/ beside the build, and in
 * the installed data folder.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/suggest.h"

#include <stdbool.h>

enum { PLACES_MOST = 32 };

struct places {
	struct str folders[PLACES_MOST]; /* NUL-terminated */
	uint32_t n;
};

struct places places_find(struct arena *arena);

/* Does it name a file and not a pack: has it a slash, or .yaml at its end? */
bool places_is_path(struct str name);

/*
 * The file of a pack: `name` itself when it is a path, else `name`.yaml in the
 * first folder that has it. Empty when there is none.
 */
struct str places_pack(const struct places *places, struct str name,
		       struct arena *arena);

/* The file with the phrases of a language, or empty. */
struct str places_phrases(const struct places *places, struct str language,
			  struct arena *arena);

/* The packs of all folders, sorted by id; an id counts once. */
struct place {
	struct str id;
	struct str path;
};
struct place *places_packs(const struct places *places, struct arena *arena,
			   uint32_t *n);

/* Is there a pack of that name or path? */
bool places_has_pack(struct str name);

/* Offers the packs of all folders, fit to be shown. */
void places_suggest(const struct places *places, struct suggest *suggest,
		    struct arena *arena);

/*
 * The record's file: `option`, else CIVIQ_RECORD, else
 * $XDG_DATA_HOME/civiq/record.db, whose folders are made when `make` says so.
 * Empty when they cannot be, with errno set, or 0 when the user has no home.
 */
struct str places_record(const char *option, bool make, struct arena *arena);

/*
 * The folder for packs as they were read: CIVIQ_CACHE (empty for none), else
 * $XDG_CACHE_HOME/civiq, made when it is not there. Empty when it cannot be.
 */
struct str places_cache(struct arena *arena);

#endif
