#ifndef AUTHOR_TITLE_WORDS_H
#define AUTHOR_TITLE_WORDS_H

/*
 * title_words: the first and the last word of a title, a name or a header, by
 * its spaces.
 */

#include "base/str.h"

struct str first_word(struct str text);
struct str last_word(struct str text);

#endif
