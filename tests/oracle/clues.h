#ifndef ORACLE_CLUES_H
#define ORACLE_CLUES_H

/*
 * clues: checks that each later clue is true of the answer and does not contain
 * its name.
 */

#include "trial.h"

void trial_clues(struct trial *trial);

#endif
