#include "classroom/given_answer.h"

#include "base/strbuf.h"

#include <stdbool.h>

enum { OPTIONS = 8 };

/* The options of a record, and those named so far. */
struct options {
	struct str lines[OPTIONS];
	uint32_t n;
	char first; /* the mark of the first option */
	uint32_t named;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Options are marked by letters if one of them begins with a digit. */
static struct options split(struct str text)
{
	struct options options = {.first = '1'};
	struct str line;

	while (options.n < OPTIONS && str_split(&text, '\n', &line)) {
		options.lines[options.n++] = line;
		if (line.len && is_digit(line.ptr[0]))
			options.first = 'a';
	}
	return options;
}

static bool is_option(const struct options *options, struct str text)
{
	for (uint32_t i = 0; i < options->n; i++)
		if (str_eq(options->lines[i], text))
			return true;
	return false;
}

static bool is_between(char c)
{
	return c == ' ' || c == ',' || c == ';' || c == '>';
}

/* False if it is not a mark, if no option has it, or if that option has been
 * named already. */
static bool add_option(struct strbuf *out, char mark, struct options *options)
{
	uint32_t n = options->n;
	char first = options->first;
	char lower = mark >= 'A' && mark <= 'Z' ? (char)(mark | 0x20) : mark;
	uint32_t at = n;

	if (lower >= first)
		at = (uint32_t)(lower - first);
	if (at >= n && lower >= 'a')
		at = (uint32_t)(lower - 'a');
	if (at >= n || options->named >> at & 1)
		return false;
	options->named |= 1u << at;
	strbuf_addz(out, out->len ? ", " : "");
	strbuf_add(out, options->lines[at]);
	return true;
}

struct str given_answer(struct str typed, struct str options,
			struct arena *arena)
{
	struct options shown = split(options);
	struct strbuf out = STRBUF_INIT;
	struct str text = str_trim(typed);
	bool marks = shown.n > 0 && !is_option(&shown, text);

	for (size_t i = 0; marks && i < text.len; i++)
		marks = is_between(text.ptr[i]) ||
			add_option(&out, text.ptr[i], &shown);
	text = arena_copy(arena, marks && out.len ? strbuf_str(&out) : text);
	strbuf_finish(&out);
	return text;
}
