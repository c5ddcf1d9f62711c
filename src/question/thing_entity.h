#ifndef QUESTION_THING_ENTITY_H
#define QUESTION_THING_ENTITY_H

/*
 * thing_entity: a thing as the judge knows it.
 */

#include "base/arena.h"
#include "judge/answer.h"
#include "pack/pack.h"

/*
 * A thing with its spellings, those that a group of kind rename gives it, and
 * those of all things that are the same, in the arena. `shown` comes first,
 * unless it is empty.
 */
struct entity thing_entity(const struct pack *pack, uint32_t thing,
			   struct str shown, struct arena *arena);

/* The value of a link that is a text, `shown` so, with its other words. */
struct entity text_entity_of_row(const struct pack *pack, uint32_t row,
				 struct str shown, struct arena *arena);

#endif
