#ifndef QUESTION_ANSWER_LEAK_H
#define QUESTION_ANSWER_LEAK_H

/*
 * answer_leak: does a stem give its own answer away?
 */

#include "base/arena.h"
#include "question/question.h"

#include <stdbool.h>

/*
 * Does the stem hold the answer as whole words, whatever their case and marks,
 * or, of a person's name, any word of four letters or more?
 */
bool leak_found(const struct question *q);

/* Takes the other spellings that the stem holds from the answer of a typed
 * question, so that they are not accepted: who was Karol Wojtyła? */
void leak_drop_said(struct question *q, struct arena *arena);

#endif
