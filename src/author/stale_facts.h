#ifndef AUTHOR_STALE_FACTS_H
#define AUTHOR_STALE_FACTS_H

/*
 * stale_facts: what may no longer be so, long after the day of a pack.
 */

#include "pack/pack.h"
#include "question/phrases.h"

/* How many rows say what lasted up to `as_of`, or is so on one day: terms,
 * links and members that are not over, and what changes. */
uint32_t stale_facts(const struct pack *pack, const struct phrases *phrases);

#endif
