#include "author/title_words.h"

struct str first_word(struct str text)
{
	return str_head(text, str_find(text, STR(" ")));
}

struct str last_word(struct str text)
{
	size_t at = text.len;

	while (at && text.ptr[at - 1] != ' ')
		at--;
	return str_from(text, at);
}
