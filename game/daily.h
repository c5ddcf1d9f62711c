#ifndef GAME_DAILY_H
#define GAME_DAILY_H

/*
 * daily: the daily quiz, the same for everybody who plays the pack.
 */

#include "base/strbuf.h"

#include <stdint.h>

/* The number of a day (2026-11-28), counting from 1 January 2026 as 1;
 * earlier days give 0. */
uint32_t daily_number(struct str day);

/* The seed of that day's round; `packs` as in a game. */
uint64_t daily_seed(struct str day, struct str packs);

/* Appends the names of packs as prose: `amanat+moons` gives Amanat and
 * Moons. */
void daily_add_name(struct strbuf *out, struct str packs);

#endif
