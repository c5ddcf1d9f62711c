#ifndef AUTHOR_DRAFT_TIDY_TEXTS_H
#define AUTHOR_DRAFT_TIDY_TEXTS_H

/*
 * tidy_texts: several values in one cell of a column of texts, and remarks.
 * Private to tidy.c.
 */

#include "author/draft/tidy_table.h"

/* Parts several values with semicolons, and makes sentences of remarks. */
void tidy_texts(struct tidy *tidy, uint32_t column);

#endif
