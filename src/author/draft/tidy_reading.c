#include "author/draft/tidy_reading.h"

#include "author/draft/table_words.h"

#include <ctype.h>

/* Takes a word of the list, or a sign, off the front; C5 has none. */
bool tidy_take_qualifier(const struct reading *r, const char *list,
			 struct str *text)
{
	size_t end = 0;
	struct str rest;

	while (end < text->len && !isdigit((unsigned char)text->ptr[end]))
		end++;
	rest = str_from(*text, end);
	if (!rest.len || !end || isalpha((unsigned char)text->ptr[end - 1]) ||
	    !table_word(r->tidy->phrases, list, str_trim(str_head(*text, end))))
		return false;
	*text = rest;
	return true;
}

/* Without "(est.)" behind it. */
struct str tidy_without_remark(struct str text)
{
	size_t open = str_find(text, STR(" ("));

	return str_ends(text, STR(")")) && open != SIZE_MAX
		       ? str_trim(str_head(text, open))
		       : text;
}

/* Where a range has its dash or "to", and how wide that is. */
size_t tidy_dash_of(struct str text, size_t *width)
{
	static const struct str signs[] = {STR(" to "), STR("–"), STR("—"),
					   STR("-")};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t at = text.len ? str_find(str_from(text, 1), signs[i])
				     : SIZE_MAX;

		*width = signs[i].len;
		if (at != SIZE_MAX)
			return at + 1;
	}
	return SIZE_MAX;
}
