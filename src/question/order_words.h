#ifndef QUESTION_ORDER_WORDS_H
#define QUESTION_ORDER_WORDS_H

/*
 * order_words: names that tell by themselves where they stand in time.
 *
 * "the 15th congress", "Henry VIII", "the election of 2004": a player who is
 * asked which came first only has to read.
 */

#include "question/phrases.h"

#include <stdbool.h>

/* Is one of the words an ordinal, a Roman numeral or a year? */
bool order_words_tell(const struct phrases *phrases, struct str text);

#endif
