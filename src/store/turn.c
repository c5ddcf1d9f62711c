#include "store/turn.h"

#include "base/file.h"
#include "base/lock_wait.h"
#include "store/claim.h"
#include "store/store_private.h"

/* Behind the places of all games. */
static const off_t place = (off_t)1 << 62;

static void wait_for_turn(struct store *store)
{
	enum { EACH = 100 };
	struct lock_wait *wait = lock_wait_begin(store->claims, place);
	uint32_t waited = 0;

	if (!wait)
		return;
	while (!lock_wait_look(wait, EACH) && db_waits(store->db, waited))
		waited += EACH;
	lock_wait_end(wait);
}

void turn_take(struct store *store)
{
	if (store->path && claims_open(store) &&
	    !file_lock_byte(store->claims, place))
		wait_for_turn(store);
}

void turn_give(struct store *store)
{
	if (store->claims >= 0)
		file_unlock_byte(store->claims, place);
}
