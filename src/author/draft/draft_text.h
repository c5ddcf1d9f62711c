#ifndef AUTHOR_DRAFT_DRAFT_TEXT_H
#define AUTHOR_DRAFT_DRAFT_TEXT_H

/*
 * draft_text: the text of a drafted pack. Private to draft.c.
 */

#include "author/draft/drafting.h"

/* Appends the pack, and notes on which line each column is. */
void draft_write(struct drafting *d);

#endif
