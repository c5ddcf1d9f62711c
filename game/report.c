#include "game/report.h"

#include "base/strbuf.h"
#include "base/utf8.h"

#include <stdio.h>

enum { EXCERPT_MOST = 200 };

/* The line, with tabs as they are, so that the caret below stands right. */
static void add_excerpt(struct strbuf *out, const struct diag *diag)
{
	struct str line = diag->excerpt;
	uint32_t column = 1;
	int32_t c;

	if (!line.len || utf8_length(line) > EXCERPT_MOST)
		return;
	strbuf_addz(out, "    ");
	utf8_sanitize(out, line, false);
	strbuf_addz(out, "\n    ");
	while (column < diag->span.column && utf8_next(&line, &c)) {
		for (size_t i = 0; c != '\t' && i < utf8_char_width(c); i++)
			strbuf_addc(out, ' ');
		if (c == '\t')
			strbuf_addc(out, '\t');
		column++;
	}
	strbuf_addc(out, '^');
	for (uint32_t i = 1; i < diag->span.width; i++)
		strbuf_addc(out, '~');
	strbuf_addc(out, '\n');
}

void report_diags(const struct diags *diags)
{
	struct strbuf out = STRBUF_INIT;

	vec_each (diag, &diags->all) {
		utf8_sanitize(&out, diag->file, false);
		strbuf_addf(&out, ":%u:%u: %s: ", diag->span.line,
			    diag->span.column,
			    diag->severity == DIAG_ERROR ? "error" : "warning");
		utf8_sanitize(&out, diag->message, false);
		strbuf_addc(&out, '\n');
		add_excerpt(&out, diag);
		if (diag->hint.len) {
			strbuf_addz(&out, "  hint: ");
			utf8_sanitize(&out, diag->hint, false);
			strbuf_addc(&out, '\n');
		}
	}
	fputs(strbuf_text(&out), stderr);
	strbuf_finish(&out);
}
