#ifndef QUIZ_SUBJECT_H
#define QUIZ_SUBJECT_H

/*
 * subject: the noun phrase of a link or a number: "the leader of Asar".
 */

#include "quiz/maker.h"

/* From the group's title and the row's `what`, for a row that is set. */
struct str subject_phrase(struct maker *m);

/* The kind of phrase that fits a column of names: `people` get a "Who". */
struct str subject_question(struct maker *m, const char *form,
			    const struct column *column);

#endif
