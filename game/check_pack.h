#ifndef GAME_CHECK_PACK_H
#define GAME_CHECK_PACK_H

/*
 * check_pack: all that is wrong with a pack file, and what it gives.
 *
 * Besides what loading finds it draws every question once: that shows groups
 * which give none, and questions that share an id.
 */

#include "base/diag.h"
#include "game/places.h"

#include <stdbool.h>

struct tally {
	uint32_t facts;
	uint32_t questions;
};

/* False when the pack cannot be played; the reasons are in `diags`. */
bool check_pack(const char *path, const struct places *places,
		struct diags *diags, struct tally *tally);

#endif
