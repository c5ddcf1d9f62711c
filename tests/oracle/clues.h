#ifndef ORACLE_CLUES_H
#define ORACLE_CLUES_H

/*
 * clues: is each clue that is told later true of what is asked for, and does it
 * keep the name to itself?
 */

#include "trial.h"

void trial_clues(struct trial *trial);

#endif
