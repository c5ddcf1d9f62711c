#ifndef GAME_COMPLETIONS_H
#define GAME_COMPLETIONS_H

/*
 * completions: the words that Tab completes at a question.
 *
 * They are the commands and, where a name is typed, all names of the type that
 * is asked for, by all their spellings: the list tells nothing of the answer.
 */

#include "base/arena.h"
#include "game/terminal/input_types.h"
#include "pack/pack.h"
#include "question/question.h"

/* The names of a type; kept, since the next question may ask for it too. */
struct completions {
	uint32_t type; /* valid when `names` is set */
	struct entity *names;
	uint32_t n;
};

/* Sets what Tab completes at the question; in the arena. */
void completions_set(struct completions *completions, const struct pack *pack,
		     const struct question *q, struct arena *arena,
		     struct input *input);

#endif
