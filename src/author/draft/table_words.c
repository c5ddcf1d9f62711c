#include "author/draft/table_words.h"
#include "author/title_words.h"

#include "base/utf8.h"

#include <stdio.h>

enum { KEY_MOST = 32 };

static struct str words_of(const struct phrases *phrases, const char *list)
{
	char key[KEY_MOST];

	snprintf(key, sizeof(key), "tables.%s", list);
	return phrases_get(phrases, str_of(key));
}

struct str table_spelling(const struct phrases *phrases, const char *list,
			  struct str text)
{
	struct str rest = words_of(phrases, list);
	struct str word;

	while (text.len && str_split(&rest, ' ', &word))
		if (word.len == text.len && utf8_same_but_case(word, text))
			return word;
	return STR_NONE;
}

bool table_word(const struct phrases *phrases, const char *list,
		struct str text)
{
	return table_spelling(phrases, list, text).len > 0;
}

bool table_mentions(const struct phrases *phrases, const char *list,
		    struct str text)
{
	struct str word;

	while (text.len) {
		word = first_word(text);
		if (table_word(phrases, list, word))
			return true;
		text = str_trim(str_from(text, word.len));
	}
	return false;
}

bool table_ends_in(const struct phrases *phrases, const char *list,
		   struct str text)
{
	return table_word(phrases, list, last_word(text));
}

bool table_ends_like(const struct phrases *phrases, const char *list,
		     struct str text)
{
	struct str rest = words_of(phrases, list);
	struct str ending;

	while (str_split(&rest, ' ', &ending))
		if (text.len > ending.len && str_ends(text, ending))
			return true;
	return false;
}
