#ifndef GAME_HOME_HOME_STATE_H
#define GAME_HOME_HOME_STATE_H

/*
 * home_state: all that the first screen tells.
 *
 *	struct arena arena = ARENA_INIT;
 *	struct home home;
 *	if (!home_read(&home, &arena))
 *		return EXIT_IO;
 *
 * No pack is read for it as long as what it counts is known, so that it opens
 * as fast as a game.
 */

#include "base/arena.h"
#include "game/command/play_options.h"
#include "game/home/home_counts.h"
#include "store/home.h"

struct home {
	struct arena *arena;
	struct str player;	       /* whose home it is */
	bool is_named;		       /* by the record or by CIVIQ_PLAYER */
	struct store_home record;      /* all of it 0 when there is none */
	const char *packs[PACKS_MOST]; /* chosen last, and still there */
	uint32_t n_packs;
	struct str ids;		   /* theirs, `amanat+moons` */
	struct home_counts counts; /* of the questions of these packs */
	uint32_t hour;		   /* of the day */
	uint32_t minutes;	   /* until the day turns */
};

/* False, after a message, when the record cannot be read. A record that is not
 * there yet is an empty one. What is read is owned by the arena. */
bool home_read(struct home *home, struct arena *arena);

/* Has the player never answered anything, and chosen no pack? */
bool home_is_new(const struct home *home);

/* Appends the names of the packs that are chosen, as people write them. */
void home_add_packs(const struct home *home, struct strbuf *out);

#endif
