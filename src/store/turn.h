#ifndef STORE_TURN_H
#define STORE_TURN_H

/*
 * turn: processes that write to one record at the same time do so in the order
 * in which they came.
 *
 * SQLite lets whoever happens to try first write first, so that among hundreds
 * some would never get a turn. A turn makes nothing safe: SQLite's own locks do
 * that, also against programs that take no turns.
 *
 *	turn_take(store);
 *	write(store);
 *	turn_give(store);
 */

#include "store/store.h"

/* Waits as long as for SQLite's locks, and reports the wait in the same way.
 * When that is over, or cannot be done, the write may be tried without a turn.
 */
void turn_take(struct store *store);
void turn_give(struct store *store);

#endif
