#ifndef AUTHOR_DRAFT_DRAFT_FLAGS_H
#define AUTHOR_DRAFT_DRAFT_FLAGS_H

/*
 * draft_flags: the title or verb of a column with yes and no. Private to
 * draft.c.
 */

#include "author/draft/drafting.h"

/* Why no question can be made of the header; NULL if one can. */
const char *draft_flag_flaw(struct drafting *d, const struct drafted *column);

/* Appends ", title: a hunting dog", or ", verb: have/has rings". */
void draft_add_flag(struct drafting *d, const struct drafted *column);

#endif
