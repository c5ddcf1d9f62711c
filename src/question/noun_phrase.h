#ifndef QUESTION_NOUN_PHRASE_H
#define QUESTION_NOUN_PHRASE_H

/*
 * noun_phrase: the noun phrase of a link or a number: "the leader of Asar".
 */

#include "question/maker.h"

/* From the group's title and the row's `what`, for a row that is set; empty for
 * a group with a verb, or without a title. */
struct str noun_phrase(struct maker *m);

/* Makes it {subject}, which is a plural if the title is one. */
void noun_phrase_set(struct maker *m);

/* The title with its article: "the leader", "a founder" if there may be
 * several. */
struct str noun_phrase_role(struct maker *m);

/* The phrase of a form that fits a column of names: people get a "Who", where
 * the language has a phrase for them. */
struct str noun_phrase_question(struct maker *m, const char *form,
				const struct column *column);

/* The phrase under `key`, whose answers are of that column: for people, for
 * things, or for things that have a noun, where there is one. */
struct str noun_phrase_for(struct maker *m, struct str key,
			   const struct column *column);

#endif
