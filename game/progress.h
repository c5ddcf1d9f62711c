#ifndef GAME_PROGRESS_H
#define GAME_PROGRESS_H

/*
 * progress: that something long is under way, told on standard error.
 *
 * Only of a large record, and only to a terminal: a line at once, and a dot
 * for each second.
 *
 *	struct progress progress = progress_begin(store, "Checking the record");
 *	ok = store_state_read(store, &arena, &state, &error);
 *	progress_end(&progress);
 */

#include "store/store.h"

#include <stdbool.h>

struct progress {
	bool shown;
};

/* `store` may be NULL. */
struct progress progress_begin(const struct store *store, const char *doing);
void progress_end(struct progress *progress);

#endif
