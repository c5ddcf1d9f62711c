#ifndef GAME_DAILY_H
#define GAME_DAILY_H

/*
 * daily: the quiz of a day, the same for everybody who plays the pack.
 */

#include "base/strbuf.h"

#include <stdint.h>

/* The number of a day (2026-11-28): 1 is 1 January 2026, the days before it are
 * 0. */
uint32_t daily_number(struct str day);

/* What the round of that day is drawn with; `packs` as in a game. */
uint64_t daily_seed(struct str day, struct str packs);

/* Appends the names of packs as people write them: `amanat+moons` are Amanat
 * and Moons. */
void daily_add_name(struct strbuf *out, struct str packs);

#endif
