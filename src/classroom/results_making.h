#ifndef CLASSROOM_RESULTS_MAKING_H
#define CLASSROOM_RESULTS_MAKING_H

/*
 * results_making: shared code of the parts of results. Private to classroom/.
 */

#include "base/strmap.h"
#include "base/vec.h"
#include "classroom/results.h"

/* The one game of a pupil that counts. */
struct chosen {
	struct str name;
	const struct store_game *game;
	const struct store_answer *answers;
	uint32_t n_answers;
	bool is_ended;
};

struct making {
	const struct results_input *input;
	struct arena *arena;
	VEC(struct chosen) chosen; /* one per pupil, by name */
	VEC(struct results_question) questions;
	VEC(struct str) topics;
	VEC(struct str) notes;
	bool is_mixed;		/* see results.h */
	struct strmap index;	/* from ids to questions */
	struct strmap topic_of; /* from ids of questions to topics */
};

/* Chooses the games, and explains the choices in the notes. */
void results_choose(struct making *m);

/* Collects the wrong answers to a question; all pupils must be known. */
void results_add_answers(struct making *m, const struct results *results,
			 uint32_t at);

/* Adds a sentence to the notes. */
void results_note(struct making *m, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Is the answer at `i` the last one to its question? */
static inline bool chosen_is_last(const struct chosen *chosen, uint32_t i)
{
	return i + 1 == chosen->n_answers ||
	       chosen->answers[i].position != chosen->answers[i + 1].position;
}

#endif
