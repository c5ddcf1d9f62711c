#include "game/terminal/completion.h"

#include "base/fold.h"
#include "base/strbuf.h"
#include "base/utf8.h"

bool completion_begins(struct str word, struct str typed)
{
	struct strbuf a = STRBUF_INIT;
	struct strbuf b = STRBUF_INIT;
	bool begins;

	utf8_fold(&a, word);
	utf8_fold(&b, typed);
	begins = str_starts(strbuf_str(&a), strbuf_str(&b));
	strbuf_finish(&a);
	strbuf_finish(&b);
	return begins;
}

static bool sounds_so(struct str text, struct str typed_key)
{
	char key[FOLD_MAX];
	struct str folded = {key, fold_text(text, key)};

	return typed_key.len && str_starts(folded, typed_key);
}

/* The text from the next word on, or nothing. */
static struct str after_word(struct str text)
{
	size_t i = 0;

	while (i < text.len && text.ptr[i] != ' ' && text.ptr[i] != '-')
		i++;
	return str_from(text, i + (i < text.len));
}

bool completion_names(const struct entity *name, struct str typed)
{
	char key[FOLD_MAX];
	struct str typed_key = {key, fold_text(typed, key)};

	if (typed.len && typed.ptr[0] == '/')
		return false;
	for (uint32_t i = 0; i < name->n; i++)
		for (struct str rest = name->spellings[i]; rest.len;
		     rest = after_word(rest))
			if (completion_begins(rest, typed) ||
			    sounds_so(rest, typed_key))
				return true;
	return false;
}
