#ifndef PACK_BARE_TITLE_H
#define PACK_BARE_TITLE_H

/*
 * bare_title: what the title of a link or a number has in common with others
 * that ask with the same words.
 */

#include "base/str.h"

/* The title without its placeholder for the row: `capital` for `the capital of
 * {what}`, since both lead to the same question. */
struct str bare_title(struct str title);

#endif
