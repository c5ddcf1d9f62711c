#ifndef JUDGE_NAME_NAME_HASH_H
#define JUDGE_NAME_NAME_HASH_H

/*
 * name_hash: the hashes by which names are compared as they are written.
 */

#include "judge/name/name.h"

/* Fills in the hashes and `plain` of a name and of its words, which are known;
 * `bytes` has room for NAME_KEY_MAX. */
void name_hash(struct name *name, struct name_word *words,
	       const struct lexed *lexed, char *bytes);

/* Two hashes, one of which is equal for names that the judge could take for
 * each other: as they stand, and in any order of their words. */
void name_hash_loose(const struct name *name, uint64_t *whole, uint64_t *core);

#endif
