#ifndef JUDGE_NAME_SPELLING_NOTE_H
#define JUDGE_NAME_SPELLING_NOTE_H

/*
 * spelling_note: tells a player that the right answer is spelled differently
 * here.
 */

#include "judge/ruling.h"

/* A correct ruling for a name, with the spelling to show if the typed one
 * differs in more than case, marks and the surrounding words. */
struct ruling spelling_note(const struct answer *answer,
			    const struct lexed *typed);

#endif
