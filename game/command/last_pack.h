#ifndef GAME_COMMAND_LAST_PACK_H
#define GAME_COMMAND_LAST_PACK_H

/*
 * last_pack: a player who names no pack plays the ones chosen last.
 */

#include "game/command/table.h"

/* If no packs were named, uses the ones chosen last that still exist. */
void last_pack_choose(struct table *table);

/* Remembers packs that were given by name for the next game; the packs are
 * open. */
void last_pack_remember(struct table *table);

#endif
