#ifndef GAME_OPEN_PACK_H
#define GAME_OPEN_PACK_H

/*
 * open_pack: from the name of a pack to its bank of questions.
 */

#include "round/bank.h"

struct opened {
	struct pack *pack;
	struct phrases *phrases;
	struct bank *bank;
};

/*
 * Finds and loads the pack; NULL stands for the first one there is. Says on
 * standard error what is wrong and returns an exit code; EXIT_OK when `opened`
 * is to be closed again.
 */
int open_pack(const char *name, struct opened *opened);
void close_pack(struct opened *opened);

#endif
