#ifndef GAME_COMMAND_LAST_PACK_H
#define GAME_COMMAND_LAST_PACK_H

/*
 * last_pack: who names no pack plays what was chosen last.
 */

#include "game/command/table.h"

/* Puts the packs in where none was named, those that are still there. */
void last_pack_choose(struct table *table);

/* What is played by its name is what is played next; the packs are open. */
void last_pack_remember(struct table *table);

#endif
