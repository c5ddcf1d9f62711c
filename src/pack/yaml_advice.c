#include "pack/yaml_advice.h"

#include "base/utf8.h"

#include <string.h>

enum { TEXT_MOST = 100 };

/* The byte offset of a column, which is counted in characters. */
static size_t place_of(struct str line, uint32_t column)
{
	struct str rest = line;
	int32_t c;

	while (column > 1 && utf8_next(&rest, &c))
		column--;
	return line.len - rest.len;
}

static bool is_key_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '-';
}

static bool is_colon(struct str line, size_t at)
{
	return line.ptr[at] == ':' &&
	       (at + 1 == line.len || line.ptr[at + 1] == ' ');
}

/* Does ` key:` come next? */
static bool key_follows(struct str line, size_t at)
{
	size_t start;

	while (at < line.len && line.ptr[at] == ' ')
		at++;
	start = at;
	while (at < line.len && is_key_char(line.ptr[at]))
		at++;
	return at > start && at < line.len && is_colon(line, at);
}

/* Just after the last of these before `at`, or `otherwise`. */
static size_t behind_last(struct str line, size_t at, const char *signs,
			  size_t otherwise)
{
	while (at-- > otherwise)
		if (strchr(signs, line.ptr[at]))
			return at + 1;
	return otherwise;
}

/* Does the bracket before the text open a list of several? */
static bool is_list(struct str line, size_t start, size_t at)
{
	struct str part = str_from(str_head(line, at), start);

	return str_starts(part, STR("[")) &&
	       str_find(part, STR("]")) == SIZE_MAX;
}

/* Just after the key, dash or bracket that the text belongs to. */
static size_t start_of(struct str line, size_t at)
{
	size_t start = 0;

	while (start < line.len && strchr(" -{[", line.ptr[start]))
		start++;
	for (size_t i = start; i < at; i++)
		if (is_colon(line, i))
			start = i + 1;
	while (start < line.len && line.ptr[start] == ' ')
		start++;
	return start < at ? start : at;
}

static size_t end_in_list(struct str line, size_t at)
{
	while (at < line.len && !strchr(",]", line.ptr[at]))
		at++;
	return at;
}

/* Just before the next key or the closing brace. */
static size_t end_of(struct str line, size_t at, bool is_flow)
{
	uint32_t comment = yaml_comment_column(str_from(line, at));
	size_t end =
		comment ? at + place_of(str_from(line, at), comment) : line.len;

	if (!is_flow)
		return end;
	for (size_t i = at; i < line.len; i++)
		if (line.ptr[i] == ',' && key_follows(line, i + 1))
			return i;
	for (size_t i = line.len; i-- > at;)
		if (strchr("}]", line.ptr[i]))
			return i;
	return end;
}

static bool is_quoted(struct str text)
{
	char first = text.len > 1 ? text.ptr[0] : 'x';

	return (first == '\'' || first == '"') &&
	       text.ptr[text.len - 1] == first;
}

struct str yaml_text_around(struct str line, uint32_t column, bool is_flow)
{
	size_t at = place_of(line, column);
	size_t start = start_of(line, at);
	size_t end = end_of(line, at, is_flow);
	struct str text;

	if (is_list(line, start, at)) {
		start = behind_last(line, at, "[,", start);
		end = end_in_list(line, at);
	}
	text = str_trim(str_from(str_head(line, end), start));
	return is_quoted(text) ? str_from(str_head(text, text.len - 1), 1)
			       : text;
}

/* In single quotes; in double quotes if it has an apostrophe; if it has both,
 * in single quotes with the apostrophe doubled. */
static void add_quoted(struct strbuf *out, struct str text)
{
	bool is_double = str_find(text, STR("'")) != SIZE_MAX &&
			 str_find(text, STR("\"")) == SIZE_MAX &&
			 str_find(text, STR("\\")) == SIZE_MAX;
	char quote = is_double ? '"' : '\'';

	strbuf_addc(out, quote);
	for (size_t i = 0; i < text.len; i++) {
		strbuf_addc(out, text.ptr[i]);
		if (text.ptr[i] == '\'' && !is_double)
			strbuf_addc(out, '\'');
	}
	strbuf_addc(out, quote);
}

void yaml_advise_quotes(struct str line, uint32_t column, bool is_flow,
			struct strbuf *hint)
{
	struct str text = yaml_text_around(line, column, is_flow);

	strbuf_addz(hint, "put the whole text into quotes: ");
	if (text.len && text.len <= TEXT_MOST)
		add_quoted(hint, text);
	else
		strbuf_addz(hint, "'...', with every ' in it doubled");
}

/* The word before a colon, if it may be a key after all. */
static struct str key_before(struct str line, size_t at)
{
	size_t start = at;

	while (start > 0 && is_key_char(line.ptr[start - 1]))
		start--;
	if (start <= start_of(line, at) || line.ptr[start - 1] != ' ')
		return STR_NONE;
	return str_from(str_head(line, at), start);
}

static bool has_colon(struct str line)
{
	for (size_t i = 0; i < line.len; i++)
		if (is_colon(line, i))
			return true;
	return false;
}

/* The value of `key: value` and `- key: value`; empty where the line is
 * neither. */
static struct str block_value(struct str line)
{
	size_t at = 0;

	while (at < line.len && strchr(" -", line.ptr[at]))
		at++;
	while (at < line.len && is_key_char(line.ptr[at]))
		at++;
	return at < line.len && is_colon(line, at)
		       ? str_trim(str_from(line, at + 1))
		       : STR_NONE;
}

/* Does a value begin with a sign that means something in YAML? */
static bool begins_with_sign(struct str line, size_t at)
{
	struct str value = block_value(line);
	bool is_first = value.len && value.ptr == line.ptr + at;

	if (!value.len)
		return false;
	return (is_first && strchr("-?@%`", value.ptr[0])) ||
	       (!is_first && strchr("[{>|", value.ptr[0]));
}

/* Does text continue after a quotation mark, contain a second colon, or begin
 * with a character reserved by YAML? */
static bool lacks_quotes(struct str line, size_t at, bool is_flow)
{
	struct str before = str_trim(str_head(line, at));
	char last = before.len ? before.ptr[before.len - 1] : ' ';

	if (at >= line.len || line.ptr[at] == '\t')
		return false;
	return is_flow || last == '\'' || last == '"' ||
	       strchr("@%`", line.ptr[at]) || begins_with_sign(line, at) ||
	       (is_colon(line, at) && has_colon(before));
}

/* A flow indicator outside any flow, or a dash that is not an item's. */
static const char *stray_mark(struct str line, size_t at)
{
	struct str rest = str_from(line, at);
	struct str row = str_trim(line);

	if (rest.len && strchr(",}]", rest.ptr[0]))
		return "delete it: no brace or bracket is open here";
	if (str_starts(row, STR("-{")) ||
	    (rest.len > 1 && rest.ptr[0] == '-' && rest.ptr[1] != ' ' &&
	     !block_value(line).len))
		return "write a space after the dash";
	if (str_starts(row, STR("- (")))
		return "write { and } in place of ( and )";
	if (str_starts(row, STR("{")) && row.ptr == rest.ptr)
		return "begin each row with a dash and a space";
	return NULL;
}

/* A row in braces that the next one follows. */
static bool is_next_row(struct str line, size_t at)
{
	return str_eq(str_trim(str_head(line, at)), STR("-"));
}

/* `- what: the war, on: 1999` */
static bool advise_braces(struct str line, size_t at, struct strbuf *hint)
{
	struct str row = str_trim(line);
	struct str key = is_colon(line, at) ? key_before(line, at) : STR_NONE;
	struct str before;

	if (!key.len || !str_starts(row, STR("- ")) || !block_value(line).len)
		return false;
	before = str_trim(str_head(line, (size_t)(key.ptr - line.ptr)));
	if (!str_ends(before, STR(",")) || row.len > TEXT_MOST)
		return false;
	strbuf_addf(hint,
		    "write `- {" STR_FMT "}`, or each key on a line of its own",
		    STR_ARG(str_trim(str_from(row, 2))));
	return true;
}

void yaml_advise_mark(struct str line, uint32_t column, bool is_flow,
		      struct strbuf *hint)
{
	size_t at = place_of(line, column);
	bool is_colon_in_flow = is_flow && at < line.len && is_colon(line, at);
	struct str key = is_colon_in_flow ? key_before(line, at) : STR_NONE;
	const char *stray = is_flow ? NULL : stray_mark(line, at);

	if (is_flow && is_next_row(line, at))
		stray = "close the brace or bracket of the line before";
	if (stray) {
		strbuf_addz(hint, stray);
		return;
	}
	if (!is_flow && at < line.len && advise_braces(line, at, hint))
		return;
	if (!lacks_quotes(line, at, is_flow))
		return;
	is_flow = is_flow || str_find(line, STR("{")) < at;
	yaml_advise_quotes(line, column, is_flow, hint);
	if (key.len)
		strbuf_addf(hint, "; or a comma before `" STR_FMT "`",
			    STR_ARG(key));
}

void yaml_advise_stranded(struct str line, uint32_t column, struct str entry,
			  struct strbuf *hint)
{
	size_t space = str_find(entry, STR(" "));

	yaml_advise_quotes(line, column, true, hint);
	for (size_t i = 0; i < entry.len && i < space; i++)
		if (!is_key_char(entry.ptr[i]))
			return;
	/* `on 1977`, but not `and more`. */
	if (space != SIZE_MAX && space + 1 < entry.len &&
	    entry.ptr[space + 1] >= '0' && entry.ptr[space + 1] <= '9')
		strbuf_addf(hint, "; or `" STR_FMT ":" STR_FMT "`",
			    STR_ARG(str_head(entry, space)),
			    STR_ARG(str_from(entry, space)));
}

bool yaml_begins_line(struct str line, uint32_t column)
{
	struct str before = str_trim(str_head(line, place_of(line, column)));

	for (size_t i = 0; i < before.len; i++)
		if (!is_key_char(before.ptr[i]))
			return false;
	return true;
}

bool yaml_is_first_entry(struct str line, uint32_t column)
{
	struct str before = str_trim(str_head(line, place_of(line, column)));

	return before.len && before.ptr[before.len - 1] == '{';
}

uint32_t yaml_comment_column(struct str line)
{
	size_t at = str_find(line, STR(" #"));

	return at == SIZE_MAX ? 0
			      : (uint32_t)utf8_length(str_head(line, at)) + 2;
}

/* libyaml's messages for the usual mistakes, and how to fix them. */
static const struct {
	const char *problem;
	const char *hint;
} usual[] = {
	{"cannot start any token",
	 "quote the text, or indent with spaces instead of tabs"},
	{"mapping values are not allowed",
	 "quote a text that has a colon in it, and check the indentation"},
	{"could not find expected ':'",
	 "write `key: value`, and quote a text of several lines"},
	{"did not find expected ',' or '}'",
	 "close the brace, and quote a text with braces, brackets or commas"},
	{"did not find expected ',' or ']'",
	 "close the bracket, and quote a text with brackets or commas"},
	{"did not find expected key",
	 "indent the line like those around it, and quote whole texts"},
	{"did not find expected '-' indicator",
	 "indent the line like those around it"},
	{"unexpected end of stream",
	 "close the quotation mark, or put a text that begins with an "
	 "apostrophe into double quotes"},
	{"unknown escape character",
	 "write \\\\ for a backslash, or put the text into single quotes"},
	{"block sequence entries are not allowed",
	 "close the brace or bracket of the line before"},
	{"alphabetic or numeric character",
	 "quote a text that begins with * or &"},
	{"control characters are not allowed", "delete it"},
};

const char *yaml_advise_problem(const char *problem)
{
	const char *hint = "check quotes, colons, brackets and indentation";

	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
		if (strstr(problem, usual[i].problem))
			hint = usual[i].hint;
	return hint;
}
