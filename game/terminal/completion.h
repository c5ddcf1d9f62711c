#ifndef GAME_TERMINAL_COMPLETION_H
#define GAME_TERMINAL_COMPLETION_H

/*
 * completion: which words Tab completes.
 *
 * A name is found by the beginning of any word of any of its spellings, as
 * loosely as the judge compares them: Kosh and Кош find Erlan Qoşanov.
 */

#include "judge/answer.h"

#include <stdbool.h>

/* Does the word begin with the text, ignoring case and accents? */
bool completion_begins(struct str word, struct str typed);

/* Does any word of the name begin with it? Text that begins with a slash
 * matches nothing. */
bool completion_names(const struct entity *name, struct str typed);

#endif
