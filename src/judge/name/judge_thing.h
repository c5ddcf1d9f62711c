#ifndef JUDGE_NAME_JUDGE_THING_H
#define JUDGE_NAME_JUDGE_THING_H

/*
 * judge_thing: judges a name that is not a person's.
 */

#include "judge/name/name_rules.h"

struct ruling judge_thing(const struct naming *naming);

#endif
