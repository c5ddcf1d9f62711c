#ifndef PACK_BARE_TITLE_H
#define PACK_BARE_TITLE_H

/*
 * bare_title: what the title of a link or a number has in common with others
 * that ask with the same words.
 *
 * title_is_noun: whether a title says of nothing which one it is.
 */

#include "base/str.h"

#include <stdbool.h>

/* The title without its placeholder for the row: `capital` for `the capital of
 * {what}`, since both lead to the same question. */
struct str bare_title(struct str title);

/* "the party", or "party": of several things, it could be any. */
bool title_is_noun(struct str title);

#endif
