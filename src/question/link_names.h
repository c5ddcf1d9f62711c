#ifndef QUESTION_LINK_NAMES_H
#define QUESTION_LINK_NAMES_H

/*
 * link_names: what names tell of the fact that they stand in.
 */

#include "question/maker.h"

/* Does the name of what the row is about hold its value: Treaty of Rome, that
 * was signed in Rome? Who reads it knows the answer. */
bool link_names_itself(const struct maker *m, uint32_t row);

#endif
