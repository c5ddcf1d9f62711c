#ifndef QUIZ_JUDGE_JUDGE_THING_H
#define QUIZ_JUDGE_JUDGE_THING_H

/*
 * judge_thing: judges a name that is not a person's.
 */

#include "quiz/judge/name_rules.h"

struct ruling judge_thing(const struct naming *naming);

#endif
