#ifndef GAME_HOME_HOME_STATE_H
#define GAME_HOME_HOME_STATE_H

/*
 * home_state: everything the home screen shows.
 *
 *	struct arena arena = ARENA_INIT;
 *	struct home home;
 *	if (!home_read(&home, &arena))
 *		return EXIT_IO;
 *
 * No pack is loaded while the cached counts hold, so that it opens quickly.
 */

#include "base/arena.h"
#include "game/command/play_options.h"
#include "game/home/home_counts.h"
#include "store/home.h"

struct home {
	struct arena *arena;
	struct str player;	       /* current player */
	bool is_named;		       /* from the record or CIVIQ_PLAYER */
	struct store_home record;      /* all 0 when there is no record */
	const char *packs[PACKS_MOST]; /* those chosen last that still exist */
	uint32_t n_packs;
	struct str ids;		   /* their ids, `amanat+moons` */
	struct home_counts counts; /* for these packs */
	uint32_t hour;		   /* local hour */
	uint32_t minutes;	   /* until the study day changes */
};

/* False, after a message, when the record cannot be read. A missing record
 * counts as empty. What is read is owned by the arena. */
bool home_read(struct home *home, struct arena *arena);

/* Has the player never answered a question or chosen a pack? */
bool home_is_new(const struct home *home);

/* Appends the names of the chosen packs as prose. */
void home_add_packs(const struct home *home, struct strbuf *out);

#endif
