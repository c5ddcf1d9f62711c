#ifndef GAME_PATHS_H
#define GAME_PATHS_H

/*
 * paths: where packs, phrases and the record are on this machine.
 *
 * Packs are looked for, in this order, in the folders of CIVIQ_PATH, in
 * $XDG_DATA_HOME/civiq/questions, in the questions/ beside the build if the
 * program lies in one, in ../share/civiq/questions seen from the program, so
 * that an installed tree may be moved, and in the data folder for which it was
 * built.
 *
 * Where XDG_DATA_HOME or XDG_CACHE_HOME is not absolute, .local/share and
 * .cache in the home folder stand in. That is HOME, or the folder of the
 * account when HOME is empty. The home folder itself is never created.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/suggest.h"

#include <stdbool.h>

enum { PATHS_MOST = 32 };

struct paths {
	struct str folders[PATHS_MOST]; /* NUL-terminated */
	uint32_t n;
	uint32_t n_personal; /* the first ones: the user's own */
};

struct paths paths_find(struct arena *arena);

/* Is it a path and not a pack name: does it contain a slash or end in .yaml? */
bool paths_is_path(struct str name);

/* Is it a quiz file: does it end in .quiz? */
bool paths_is_quiz(struct str name);

/*
 * The file of a pack: `name` itself when it is a path, else `name`.yaml in the
 * first folder that has it. Empty when there is none.
 */
struct str paths_pack(const struct paths *paths, struct str name,
		      struct arena *arena);

/* The file with the phrases of a language, or empty. */
struct str paths_phrases(const struct paths *paths, struct str language,
			 struct arena *arena);

/* The packs of all folders, sorted by id, without duplicates. */
struct place {
	struct str id;
	struct str path;
	bool is_personal; /* in a folder of the user's own */
};
struct place *paths_packs(const struct paths *paths, struct arena *arena,
			  uint32_t *n);

/* Is there a pack of that name or path? */
bool paths_has_pack(struct str name);

/* Suggests the packs of all folders; the texts are sanitised. */
void paths_suggest(const struct paths *paths, struct suggest *suggest,
		   struct arena *arena);

/* The record's file: `option`, else CIVIQ_RECORD, else
 * $XDG_DATA_HOME/civiq/record.db, whose folders are created if `make` is
 * true. Empty on failure, with errno set, or 0 when the user has no home. */
struct str paths_record(const char *option, bool make, struct arena *arena);

/* The cache folder: CIVIQ_CACHE (empty for none), else
 * $XDG_CACHE_HOME/civiq, created if missing. Empty when it cannot be
 * created. */
struct str paths_cache(struct arena *arena);

#endif
