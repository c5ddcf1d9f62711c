#ifndef AUTHOR_DRAFT_DRAFT_COLUMNS_H
#define AUTHOR_DRAFT_DRAFT_COLUMNS_H

/*
 * draft_columns: the roles of a table's columns in a pack for it. Private to
 * draft.c.
 */

#include "author/draft/drafting.h"

/*
 * Determines what each column contains, and which ones name the things. False
 * if none does.
 */
bool draft_columns(struct drafting *d);

#endif
