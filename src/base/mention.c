#include "base/mention.h"

#include "base/strbuf.h"
#include "base/utf8.h"

enum { PART_LEAST = 4 };

static bool has_part(struct str text, struct str name)
{
	struct str part;

	while (utf8_next_word(&name, &part))
		if (utf8_length(part) >= PART_LEAST &&
		    utf8_has_words(text, part))
			return true;
	return false;
}

static bool has_any(struct str text, struct str words)
{
	struct str word;

	while (str_split(&words, ' ', &word))
		if (utf8_has_words(text, word))
			return true;
	return false;
}

static bool folded(struct str text, struct str name,
		   bool (*holds)(struct str text, struct str name))
{
	struct strbuf hay = STRBUF_INIT;
	struct strbuf needle = STRBUF_INIT;
	bool found;

	utf8_fold(&hay, text);
	utf8_fold(&needle, name);
	found = holds(strbuf_str(&hay), strbuf_str(&needle));
	strbuf_finish(&hay);
	strbuf_finish(&needle);
	return found;
}

bool mentions(struct str text, struct str name)
{
	return folded(text, name, utf8_has_words);
}

bool mentions_part(struct str text, struct str name)
{
	return folded(text, name, has_part);
}

bool mentions_any(struct str text, struct str words)
{
	return folded(text, words, has_any);
}

struct str mention_of_others(struct str option)
{
	static const struct str phrases[] = {
		STR("all of the above"),  STR("none of the above"),
		STR("both of the above"), STR("all of these"),
		STR("none of these"),	  STR("all of them"),
		STR("none of them"),
	};
	struct strbuf folded = STRBUF_INIT;
	struct str found = STR_NONE;

	utf8_fold(&folded, option);
	for (size_t i = 0; !found.len && i < sizeof(phrases) / sizeof(*phrases);
	     i++)
		if (utf8_has_words(strbuf_str(&folded), phrases[i]))
			found = phrases[i];
	strbuf_finish(&folded);
	return found;
}
