#ifndef QUIZ_JUDGE_SPELLED_H
#define QUIZ_JUDGE_SPELLED_H

/*
 * spelled: tells a player whose right answer is spelled otherwise here.
 */

#include "quiz/judge/judge_types.h"

/* A correct ruling for a name, with the spelling to show where the typed one
 * differs in more than case, marks and the words around it. */
struct ruling spelled(const struct answer *answer, const struct lexed *typed);

#endif
