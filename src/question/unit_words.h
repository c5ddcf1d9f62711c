#ifndef QUESTION_UNIT_WORDS_H
#define QUESTION_UNIT_WORDS_H

/*
 * unit_words: how the unit of a column is written.
 *
 * A unit that is a symbol of the language's list, like km, brings its names
 * along; others are what the pack says.
 */

#include "base/arena.h"
#include "pack/pack.h"
#include "question/phrases.h"

struct unit_words {
	struct str symbol; /* empty for what is counted: seats */
	struct str one;
	struct str many;
	bool is_before; /* the symbol stands before the figure */
};

/* `arena` is for what has to be put together. */
struct unit_words unit_words(const struct pack *pack,
			     const struct phrases *phrases, struct arena *arena,
			     const struct column *column);

/* The least figure that there can be in the unit: -273.15 of °C. INT64_MIN if
 * the unit knows none. */
int64_t unit_least(const struct unit_words *unit);

/* All spellings of the unit, in the arena. */
struct str *unit_spellings(const struct pack *pack,
			   const struct phrases *phrases, struct arena *arena,
			   const struct column *column, uint32_t *n);

#endif
