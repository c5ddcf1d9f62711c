#ifndef JUDGE_NAME_NAME_HASH_H
#define JUDGE_NAME_NAME_HASH_H

/*
 * name_hash: the hashes for comparing names as written.
 */

#include "judge/name/name.h"

/* Fills in the hashes and `plain` of a name and of its words, which must be set
 * already; `bytes` has room for NAME_KEY_MAX. */
void name_hash(struct name *name, struct name_word *words,
	       const struct lexed *lexed, char *bytes);

/* Two hashes, of which at least one is equal for names that the judge could
 * mistake for each other: in the given word order, and in any order. */
void name_hash_loose(const struct name *name, uint64_t *whole, uint64_t *core);

#endif
