#ifndef GAME_OPEN_STORE_H
#define GAME_OPEN_STORE_H

/*
 * open_store: opens the record for a command, and says what is wrong with it.
 *
 *	struct store *store = record_open(option, false, &why, &arena);
 *	if (!store)
 *		return EXIT_IO;
 *
 * A damaged record is set aside whole, what can be read of it is put into a
 * new one, and the player is told.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store.h"

#include <stdbool.h>

/*
 * `option` is what --record said, or NULL. NULL on failure, of which the
 * player has been told, but for STORE_MISSING when only reading.
 */
struct store *record_open(const char *option, bool reading,
			  enum store_failure *failure, struct arena *arena);

/* The same without mending. */
struct store *record_open_as_it_is(const char *option, bool reading,
				   enum store_failure *failure,
				   struct arena *arena);

/* Mends the record that `option` means; an exit code. */
int record_repair(const char *option, struct arena *arena);

/*
 * After a failure: was it that the record is damaged, and has it been repaired
 * now? Then what failed may be tried once more, and `error` is empty.
 *
 *	ok = store_backup(store, path, &error) ||
 *	     (record_repaired(store, &arena, &error) &&
 *	      store_backup(store, path, &error));
 */
bool record_repaired(struct store *store, struct arena *arena,
		     struct strbuf *error);

/* Whose game it is: as told, else CIVIQ_PLAYER, else the name that the record
 * remembers, else the account's. */
struct str record_player(struct store *store, const char *option,
			 struct arena *arena);

/* Says it on standard error and empties it. */
void record_complain(struct strbuf *error);

#endif
