#ifndef JUDGE_NAME_JUDGE_PERSON_H
#define JUDGE_NAME_JUDGE_PERSON_H

/*
 * judge_person: judges the name of a person.
 */

#include "judge/name/name_rules.h"

struct ruling judge_person(const struct naming *naming);

#endif
