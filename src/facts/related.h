#ifndef FACTS_RELATED_H
#define FACTS_RELATED_H

/*
 * related: values that may not stand beside each other as right and wrong.
 */

#include "pack/pack.h"

#include <stdbool.h>

/* Are two things the same, or is one a part of the other? */
bool things_related(const struct pack *pack, uint32_t a, uint32_t b);

/* Is a thing a part of this whole, directly or not? */
bool thing_is_part(const struct pack *pack, uint32_t thing, uint32_t whole);

/* Do two texts certainly name what has nothing to do with each other? Neither
 * stands in the other as whole words, and figures or ranges have none in
 * common. */
bool texts_apart(struct str a, struct str b);

/*
 * Is it certain that two cells say something else, and that neither is a part
 * of what the other says?
 */
bool values_apart(const struct pack *pack, const struct value *a,
		  const struct value *b);

#endif
