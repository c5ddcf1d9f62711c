#ifndef STORE_CLAIM_H
#define STORE_CLAIM_H

/*
 * claim: ensures that only one process plays a game at a time.
 *
 * Each claim is a lock on one byte of the file RECORD.lock, at an offset
 * derived from the game's id. The system releases it when the process ends,
 * however it ends. The file stays empty and is never deleted.
 *
 *	switch (store_claim_game(store, &game.id, &error)) ...
 */

#include "base/strbuf.h"
#include "store/store_types.h"

enum claim {
	CLAIM_TAKEN, /* held until store_close(); may be claimed again */
	CLAIM_BUSY,  /* another process plays this game */
	CLAIM_FAILED /* one message was appended to `error` */
};

/* Opens RECORD.lock unless it is open; false, with errno, if it cannot be. */
bool claims_open(struct store *store);

/* A record in memory is not shared, so claims always succeed. */
enum claim store_claim_game(struct store *store, const struct store_id *game,
			    struct strbuf *error);

#endif
