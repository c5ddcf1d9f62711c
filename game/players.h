#ifndef GAME_PLAYERS_H
#define GAME_PLAYERS_H

/*
 * players: the players' names, made safe to display.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { NAME_COLUMNS = 32, NAME_BYTES_MOST = 256 };

/* Is the name that will be used, `option` or else CIVIQ_PLAYER, at most
 * NAME_BYTES_MOST bytes long? If not, says so. */
bool players_fit(const char *option);

/* A name without unsafe characters, at most NAME_COLUMNS wide and
 * NAME_BYTES_MOST long; empty when nothing is left. */
struct str players_clean(struct str name, struct arena *arena);

/* Rejects numbers, which would be taken for choices, and words with /, which
 * would be taken for commands. */
bool players_is_name(struct str name);

/* The player: `option`, else CIVIQ_PLAYER, else the account's name. */
struct str players_one(const char *option, struct arena *arena);

/* Reads names separated by commas; returns how many, or 0 unless they are 2
 * to `most` different names, none of them too long. */
uint32_t players_several(const char *list, struct str *names, uint32_t most,
			 struct arena *arena);

/* The seed of a player's rounds of these packs, `amanat+moons`. Each player
 * has a different order for each pack and each set of packs. */
uint64_t players_seed(struct str player, struct str packs);

#endif
