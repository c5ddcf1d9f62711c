#include "quiz/leak.h"

#include "base/strbuf.h"
#include "base/utf8.h"

enum { NAME_LEAST = 4 };

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

/* Does `needle` stand in `hay` with no letter or digit at its sides? */
static bool has_words(struct str hay, struct str needle)
{
	size_t start = 0;
	size_t at;

	if (!needle.len)
		return false;
	while ((at = str_find(str_from(hay, start), needle)) != SIZE_MAX) {
		size_t from = start + at;
		size_t to = from + needle.len;

		if ((!from || !is_word(hay.ptr[from - 1])) &&
		    (to == hay.len || !is_word(hay.ptr[to])))
			return true;
		start = from + 1;
	}
	return false;
}

static bool has_name_part(struct str stem, struct str name)
{
	struct str part;

	while (str_split(&name, ' ', &part))
		if (utf8_length(part) >= NAME_LEAST && has_words(stem, part))
			return true;
	return false;
}

bool leak_found(const struct question *q)
{
	struct strbuf stem = STRBUF_INIT;
	struct strbuf answer = STRBUF_INIT;
	bool found;

	if (q->kind == ASK_BOOL)
		return false;
	utf8_fold(&stem, q->stem);
	utf8_fold(&answer, q->answer);
	found = has_words(strbuf_str(&stem), strbuf_str(&answer)) ||
		(q->judged.person &&
		 has_name_part(strbuf_str(&stem), strbuf_str(&answer)));
	strbuf_finish(&stem);
	strbuf_finish(&answer);
	return found;
}
