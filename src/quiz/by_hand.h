#ifndef QUIZ_BY_HAND_H
#define QUIZ_BY_HAND_H

/*
 * by_hand: the questions that the author wrote.
 */

#include "quiz/maker.h"

/* Fills in the question; refuses what cannot be asked as it stands. */
bool by_hand_make(struct maker *m, const struct written *written,
		  struct question *q);

#endif
