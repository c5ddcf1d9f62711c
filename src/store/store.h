#ifndef STORE_STORE_H
#define STORE_STORE_H

/*
 * store: the record of all games and answers, kept in one file.
 *
 * A call that writes returns true only once the data is on disk: an answer is
 * saved before its verdict is shown. Several processes may write to one record
 * at the same time.
 *
 *	struct store *store = store_open(path, &error);
 *	store_begin_game(store, &game, &error);
 *	store_add_answer(store, &answer, &error);
 *	store_close(store);
 *
 * Functions that fail append one message to `error`, without a full stop;
 * store_last_failure() tells the caller what kind of failure it was. A failed
 * write may be retried: an identical row that already exists counts as written.
 *
 * Boards are in board.h, statistics in stats.h, what was played before in
 * history.h, the daily game in daily.h, the contents of the home screen in
 * home.h, stars and reports in marks.h; copying, merging, forgetting and
 * repairing in maintenance.h.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/*
 * Opens the record at `path`, creating it (readable by its owner only) if there
 * is none; its folder must exist. An older record is upgraded. NULL on failure.
 */
struct store *store_open(const char *path, struct strbuf *error);

/* The same; puts the kind of failure into `*why`. */
struct store *store_open_as(const char *path, struct store_options options,
			    enum store_failure *failure, struct strbuf *error);

/* A record in memory, for playing without saving. */
struct store *store_in_memory(struct strbuf *error);

/* From now on keeps changes in memory only; what was written stays. */
bool store_stop_saving(struct store *store, struct strbuf *error);

void store_close(struct store *store);

/* Its path; NULL for one in memory. */
const char *store_path(const struct store *store);

/*
 * A number that changes with each write to the record, and differs for another
 * file: anything derived from a record is valid as long as it is the same.
 * False if it cannot be read.
 */
bool store_stamp(struct store *store, uint64_t *stamp);

/* The kind of the last failure. */
enum store_failure store_last_failure(const struct store *store);

bool store_begin_game(struct store *store, const struct store_game *game,
		      struct strbuf *error);
bool store_add_answer(struct store *store, const struct store_answer *answer,
		      struct strbuf *error);

/* Writes the totals, the end time and whether it was abandoned; all of `game`
 * must be set. */
bool store_end_game(struct store *store, const struct store_game *game,
		    struct strbuf *error);

/*
 * How many finished games of the same pack, mode and length have more points.
 */
bool store_games_above(struct store *store, const struct store_game *game,
		       uint32_t *above, struct strbuf *error);

/*
 * The place of a game, from 1, among the finished games of its pack, mode and
 * length: by points, then duration, then start.
 */
bool store_place(struct store *store, const struct store_game *game,
		 uint32_t *place, struct strbuf *error);

/* The last name entered, for the next game; empty if there is none. */
bool store_remember_player(struct store *store, struct str player,
			   struct strbuf *error);
bool store_remembered_player(struct store *store, struct arena *arena,
			     struct str *player, struct strbuf *error);

/* The packs last chosen, `amanat+moons`; empty likewise. */
bool store_remember_packs(struct store *store, struct str packs,
			  struct strbuf *error);
bool store_remembered_packs(struct store *store, struct arena *arena,
			    struct str *packs, struct strbuf *error);

#endif
