#ifndef QUESTION_UNIT_WORDS_H
#define QUESTION_UNIT_WORDS_H

/*
 * unit_words: how the unit of a column is written and said.
 *
 * A unit that is a symbol of the language's list, like km, brings its names
 * along; others are what the pack says.
 */

#include "question/maker.h"

struct unit_words {
	struct str symbol; /* empty for what is counted: seats */
	struct str one;
	struct str many;
	bool is_before; /* the symbol stands before the figure */
};

struct unit_words unit_words(const struct maker *m,
			     const struct column *column);

/* All spellings of the unit, in the arena of the maker. */
struct str *unit_spellings(struct maker *m, const struct column *column,
			   uint32_t *n);

/* The stem of a question whose answer is typed, with the unit that is asked
 * for: "How long is the Nile, in kilometres?" */
struct str unit_stem(struct maker *m, const struct column *column,
		     struct str stem);

#endif
