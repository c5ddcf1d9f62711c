#ifndef QUESTION_WRITTEN_QUESTION_H
#define QUESTION_WRITTEN_QUESTION_H

/*
 * written_question: the questions that the author wrote.
 */

#include "question/maker.h"

/* Fills in the question; refuses what cannot be asked as it stands. */
bool written_question_make(struct maker *m, const struct written *written,
			   struct question *q);

#endif
