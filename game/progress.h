#ifndef GAME_PROGRESS_H
#define GAME_PROGRESS_H

/*
 * progress: reports long operations on standard error.
 *
 * Only for a large record or pack, and only on a terminal: a line at once, and
 * a dot every second.
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
struct progress progress_begin_pack(const char *path, const char *doing);
void progress_end(struct progress *progress);

#endif
