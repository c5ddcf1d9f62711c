#ifndef ORACLE_NEAR_MISS_H
#define ORACLE_NEAR_MISS_H

/*
 * near_miss: types the answer as it is shown, which must be correct, and what
 * is nearly the answer, which must not be: each numeral changed by one, another
 * unit, the other sign, the answer or something else, not the answer. What the
 * facts make right all the same is left out.
 *
 *	trial_near_misses(&trial);	// of a typed question
 */

#include "trial.h"

void trial_near_misses(struct trial *trial);

#endif
