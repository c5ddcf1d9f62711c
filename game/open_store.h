#ifndef GAME_OPEN_STORE_H
#define GAME_OPEN_STORE_H

/*
 * open_store: opens the record for a command, and reports problems with it.
 *
 *	struct store *store = record_open(option, false, &why, &arena);
 *	if (!store)
 *		return EXIT_IO;
 *
 * A damaged record is renamed and kept, what can be read is copied into a new
 * one, and the player is told.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store.h"

#include <stdbool.h>

/* `option` is the value of --record, or NULL. NULL on failure, which has
 * been reported, except STORE_MISSING when only reading. */
struct store *record_open(const char *option, bool reading,
			  enum store_failure *failure, struct arena *arena);

/* The same without repairing. */
struct store *record_open_as_it_is(const char *option, bool reading,
				   enum store_failure *failure,
				   struct arena *arena);

/* Repairs the record that `option` names; returns an exit code. */
int record_repair(const char *option, struct arena *arena);

/*
 * After a failure: true if the record was damaged and is now repaired. The
 * operation may then be retried, and `error` is empty.
 *
 *	ok = store_backup(store, path, &error) ||
 *	     (record_repaired(store, &arena, &error) &&
 *	      store_backup(store, path, &error));
 */
bool record_repaired(struct store *store, struct arena *arena,
		     struct strbuf *error);

/* The player's name: `option`, else CIVIQ_PLAYER, else the name in the
 * record, else the account's. */
struct str record_player(struct store *store, const char *option,
			 struct arena *arena);

/* Prints the error and empties it. */
void record_complain(struct strbuf *error);

#endif
