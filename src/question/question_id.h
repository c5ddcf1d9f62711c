#ifndef QUESTION_QUESTION_ID_H
#define QUESTION_QUESTION_ID_H

/*
 * question_id: the id of a question in records, codes and reports.
 *
 *	question_id_set(m, q, NULL);
 *	// "amanat/chairmen/term-start-year/baibek-2013-01-16"
 */

#include "question/maker.h"

/*
 * Sets the id of a question that is made but for that: pack/group/form/key.
 * `written` is the question by hand, or NULL. The text is made in the arena of
 * `m`.
 */
void question_id_set(struct maker *m, struct question *q,
		     const struct written *written);

#endif
