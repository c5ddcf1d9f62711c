#include "game/view/diag_view.h"

#include "base/json.h"
#include "base/utf8.h"
#include "game/terminal/output.h"

/* Longer lines are cut to the part around the position. */
enum { EXCERPT_MOST = 72, EXCERPT_BEFORE = 36 };

static const char *severity_word(const struct diag *diag)
{
	return diag->severity == DIAG_ERROR ? "error" : "warning";
}

/* Removes `n` letters from the front; tabs become single spaces. */
static void take(struct str *line, size_t n, struct strbuf *out)
{
	int32_t c;

	while (n-- && line->len && utf8_next(line, &c))
		utf8_add(out, c == '\t' ? ' ' : c);
}

static void skip(struct str *line, size_t n)
{
	int32_t c;

	while (n-- && utf8_next(line, &c))
		;
}

static void add_clean(struct strbuf *out, const struct strbuf *text)
{
	utf8_sanitize(out, strbuf_str(text), false);
}

static size_t clean_width(const struct strbuf *text)
{
	struct strbuf clean = STRBUF_INIT;
	size_t width;

	add_clean(&clean, text);
	width = utf8_width(strbuf_str(&clean));
	strbuf_finish(&clean);
	return width;
}

static void add_times(struct strbuf *out, char c, size_t n)
{
	while (n--)
		strbuf_addc(out, c);
}

/* The line with the caret below: the parts before, at and after the
 * position. */
static void add_excerpt(struct strbuf *out, const struct diag *diag)
{
	struct strbuf parts[3] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
	struct str line = diag->excerpt;
	size_t before = diag->span.column ? diag->span.column - 1 : 0;
	size_t start =
		utf8_length(line) > EXCERPT_MOST && before > EXCERPT_BEFORE
			? before - EXCERPT_BEFORE
			: 0;
	size_t room = EXCERPT_MOST - (before - start);
	size_t marked = diag->span.width < room ? diag->span.width : room;

	if (!line.len || before - start > EXCERPT_MOST)
		return;
	skip(&line, start);
	take(&line, before - start, &parts[0]);
	take(&line, marked, &parts[1]);
	take(&line, room - marked, &parts[2]);
	strbuf_addz(out, start ? "  ..." : "    ");
	for (int i = 0; i < 3; i++)
		add_clean(out, &parts[i]);
	strbuf_addz(out, line.len ? "...\n    " : "\n    ");
	add_times(out, ' ', clean_width(&parts[0]) + (start ? 1 : 0));
	strbuf_addc(out, '^');
	marked = clean_width(&parts[1]);
	add_times(out, '~', marked ? marked - 1 : 0);
	strbuf_addc(out, '\n');
	for (int i = 0; i < 3; i++)
		strbuf_finish(&parts[i]);
}

static void add_diag(struct strbuf *out, const struct diag *diag)
{
	utf8_sanitize(out, diag->file, false);
	if (diag->span.line)
		strbuf_addf(out, ":%u:%u", diag->span.line, diag->span.column);
	strbuf_addf(out, ": %s: ", severity_word(diag));
	utf8_sanitize(out, diag->message, false);
	strbuf_addc(out, '\n');
	add_excerpt(out, diag);
	if (diag->hint.len) {
		strbuf_addz(out, "  hint: ");
		utf8_sanitize(out, diag->hint, false);
		strbuf_addc(out, '\n');
	}
}

void report_text(struct strbuf *out, const struct diags *diags)
{
	vec_each (diag, &diags->all)
		add_diag(out, diag);
	if (diags_enough(diags))
		strbuf_addz(out, "and many more\n");
	else if (diags->dropped)
		strbuf_addf(out, "and %u more\n", diags->dropped);
}

void report_json(struct strbuf *out, const struct diags *diags)
{
	vec_each (diag, &diags->all) {
		struct strbuf line = STRBUF_INIT;

		json_open(&line, '{');
		json_key_str(&line, "file", diag->file);
		json_key_uint(&line, "line", diag->span.line);
		json_key_uint(&line, "column", diag->span.column);
		json_key_uint(&line, "width", diag->span.width);
		json_key_str(&line, "severity", str_of(severity_word(diag)));
		if (diag->id.len)
			json_key_str(&line, "id", diag->id);
		json_key_str(&line, "message", diag->message);
		json_key_str(&line, "hint", diag->hint);
		json_close(&line, '}');
		strbuf_add(out, strbuf_str(&line));
		strbuf_addc(out, '\n');
		strbuf_finish(&line);
	}
}

void report_diags(const struct diags *diags)
{
	struct strbuf out = STRBUF_INIT;

	report_text(&out, diags);
	output_error_text(strbuf_str(&out));
	strbuf_finish(&out);
}
