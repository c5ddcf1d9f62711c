#ifndef ORACLE_NEAR_MISS_H
#define ORACLE_NEAR_MISS_H

/*
 * near_miss: types the displayed answer, which must be correct, and near
 * misses, which must not be: each numeral changed by one, another unit, the
 * other sign, the answer or something else, not the answer. Near misses that
 * the facts make right are skipped.
 *
 *	trial_near_misses(&trial);	// of a typed question
 */

#include "trial.h"

void trial_near_misses(struct trial *trial);

#endif
