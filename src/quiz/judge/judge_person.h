#ifndef QUIZ_JUDGE_JUDGE_PERSON_H
#define QUIZ_JUDGE_JUDGE_PERSON_H

/*
 * judge_person: judges the name of a person.
 */

#include "quiz/judge/name_rules.h"

struct ruling judge_person(const struct naming *naming);

#endif
