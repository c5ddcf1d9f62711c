#ifndef JUDGE_NAME_SURNAME_H
#define JUDGE_NAME_SURNAME_H

/*
 * surname: what the ending of a folded surname says about its bearer.
 *
 *	surname_is_womans(STR("nazarbaeva"))
 */

#include "base/str.h"

#include <stdbool.h>

/* -ov, -ev, -in, -ski; other endings fit anybody. */
bool surname_is_mans(struct str surname);

/* -ova, -eva, -ina, -skaya */
bool surname_is_womans(struct str surname);

/* Is one of them a man's and the other a woman's? */
bool surnames_differ_in_sex(struct str a, struct str b);

/* -qyzy, -ovna */
bool patronymic_is_womans(struct str patronymic);

#endif
