#ifndef JUDGE_NAME_NAME_HASH_H
#define JUDGE_NAME_NAME_HASH_H

/*
 * name_hash: the hashes by which names are compared as they are written.
 */

#include "judge/judge.h"
#include "judge/name/name.h"

/* Fills in the hashes and `plain` of a name and of its words, which are known;
 * `bytes` has room for NAME_KEY_MAX. */
void name_hash(struct name *name, struct name_word *words,
	       const struct lexed *lexed, char *bytes);

/* Equal in one of both for names that the judge could take for each other. */
struct name_hash name_hash_loose(const struct name *name);

#endif
