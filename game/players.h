#ifndef GAME_PLAYERS_H
#define GAME_PLAYERS_H

/*
 * players: who plays, by names that a screen can show.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { NAME_COLUMNS = 32, NAME_BYTES_MOST = 256 };

/* Has the name that will be taken, `option` or else CIVIQ_PLAYER, at most
 * NAME_BYTES_MOST bytes? When it has more, says so. */
bool players_fit(const char *option);

/* A name without what could play tricks, at most NAME_COLUMNS wide and
 * NAME_BYTES_MOST long; empty when nothing is left. */
struct str players_clean(struct str name, struct arena *arena);

/* A number would be taken for a choice, a word with / for a command. */
bool players_is_name(struct str name);

/* Who plays: `option`, else CIVIQ_PLAYER, else the account's name. */
struct str players_one(const char *option, struct arena *arena);

/* Names with commas between; returns how many, or 0 when they are not 2 to
 * `most` different ones, or one is too long. */
uint32_t players_several(const char *list, struct str *names, uint32_t most,
			 struct arena *arena);

/* The seed of a player's rounds of these packs, `amanat+moons`. Everybody has
 * an order of his own for the facts of one pack, and of every set of packs. */
uint64_t players_seed(struct str player, struct str packs);

#endif
