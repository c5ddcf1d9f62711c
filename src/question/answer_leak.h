#ifndef QUESTION_ANSWER_LEAK_H
#define QUESTION_ANSWER_LEAK_H

/*
 * answer_leak: does a stem give its own answer away?
 */

#include "question/question.h"

#include <stdbool.h>

/*
 * Does the stem hold the answer as whole words, whatever their case and marks,
 * or, of a person's name, any word of four letters or more?
 */
bool leak_found(const struct question *q);

#endif
