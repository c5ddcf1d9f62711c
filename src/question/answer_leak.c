#include "question/answer_leak.h"

#include "base/strbuf.h"
#include "base/utf8.h"

enum { NAME_LEAST = 4 };

/* Takes the next run of letters off the front of `*rest`. */
static bool next_word(struct str *rest, struct str *word)
{
	struct str after;
	size_t len;
	int32_t c;

	while (rest->len && !utf8_begins_word(*rest))
		utf8_next(rest, &c);
	after = *rest;
	while (utf8_begins_word(after))
		utf8_next(&after, &c);
	len = rest->len - after.len;
	*word = str_head(*rest, len);
	*rest = str_from(*rest, len);
	return word->len > 0;
}

static bool has_name_part(struct str stem, struct str name)
{
	struct str part;

	while (next_word(&name, &part))
		if (utf8_length(part) >= NAME_LEAST &&
		    utf8_has_words(stem, part))
			return true;
	return false;
}

bool leak_tells(struct str text, struct str answer)
{
	struct strbuf hay = STRBUF_INIT;
	struct strbuf needle = STRBUF_INIT;
	bool found;

	utf8_fold(&hay, text);
	utf8_fold(&needle, answer);
	found = utf8_has_words(strbuf_str(&hay), strbuf_str(&needle));
	strbuf_finish(&hay);
	strbuf_finish(&needle);
	return found;
}

bool leak_names(struct str text, struct str name)
{
	struct strbuf hay = STRBUF_INIT;
	struct strbuf needle = STRBUF_INIT;
	bool found;

	utf8_fold(&hay, text);
	utf8_fold(&needle, name);
	found = has_name_part(strbuf_str(&hay), strbuf_str(&needle));
	strbuf_finish(&hay);
	strbuf_finish(&needle);
	return found;
}

bool leak_found(const struct question *q)
{
	if (q->kind == ASK_BOOL)
		return false;
	return leak_tells(q->stem, q->answer) ||
	       (q->judged.person && leak_names(q->stem, q->answer));
}
