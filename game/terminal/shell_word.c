#include "game/terminal/shell_word.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <string.h>

static const char plain[] = "abcdefghijklmnopqrstuvwxyz0123456789"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ./_-+,:@%";

/* Can all of it be displayed unchanged? */
static bool is_safe(struct str text)
{
	int32_t c;

	if (utf8_invalid(text) != SIZE_MAX)
		return false;
	while (utf8_next(&text, &c))
		if (utf8_unsafe(c))
			return false;
	return true;
}

static void add_quoted(struct strbuf *out, struct str text)
{
	strbuf_addc(out, '\'');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\'')
			strbuf_addz(out, "'\\'");
		strbuf_addc(out, text.ptr[i]);
	}
	strbuf_addc(out, '\'');
}

/* Bytes that are not printable ASCII are written in octal. */
static void add_octal(struct strbuf *out, struct str text)
{
	strbuf_addz(out, "$'");
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if (c < ' ' || c > '~')
			strbuf_addf(out, "\\%03o", c);
		else if (c == '\'' || c == '\\')
			strbuf_addf(out, "\\%c", c);
		else
			strbuf_addc(out, (char)c);
	}
	strbuf_addc(out, '\'');
}

const char *shell_word(const char *text, struct arena *arena)
{
	struct strbuf word = STRBUF_INIT;
	const char *copy;

	if (text[0] && !text[strspn(text, plain)])
		return text;
	if (is_safe(str_of(text)))
		add_quoted(&word, str_of(text));
	else
		add_octal(&word, str_of(text));
	copy = arena_copy(arena, strbuf_str(&word)).ptr;
	strbuf_finish(&word);
	return copy;
}

const char *shell_path(const char *path, struct arena *arena)
{
	if (path[0] == '-')
		path = arena_join(arena, STR("./"), str_of(path)).ptr;
	return shell_word(path, arena);
}
