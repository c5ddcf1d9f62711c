#ifndef STORE_CLAIM_H
#define STORE_CLAIM_H

/*
 * claim: a game is played by one process at a time.
 *
 * Each claim is a lock on one byte of the file RECORD.lock, at a place that
 * follows from the game's id. The system drops it when the process ends,
 * however it ends. The file stays empty and is never deleted.
 *
 *	switch (store_claim_game(store, &game.id, &error)) ...
 */

#include "base/strbuf.h"
#include "store/store_types.h"

enum claim {
	CLAIM_TAKEN, /* ours until store_close(); may be taken again */
	CLAIM_BUSY,  /* another process plays this game */
	CLAIM_FAILED /* a sentence was appended to `error` */
};

/* A record in memory has all of its games to itself. */
enum claim store_claim_game(struct store *store, const struct store_id *game,
			    struct strbuf *error);

#endif
