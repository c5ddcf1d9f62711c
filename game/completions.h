#ifndef GAME_COMPLETIONS_H
#define GAME_COMPLETIONS_H

/*
 * completions: the words that Tab completes at a question.
 *
 * They are the commands and, where the answer is a name, all names of that type
 * in all their spellings, so the list does not give the answer away.
 */

#include "base/arena.h"
#include "game/terminal/input_types.h"
#include "pack/pack.h"
#include "question/question.h"

/* The names of a type; kept because the next question may need it too. */
struct completions {
	uint32_t type; /* valid when `names` is set */
	struct entity *names;
	uint32_t n;
};

/* Sets what Tab completes at the question; allocated in the arena. */
void completions_set(struct completions *completions, const struct pack *pack,
		     const struct question *q, struct arena *arena,
		     struct input *input);

#endif
