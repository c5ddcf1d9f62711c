#include "game/view/paper.h"

#include "base/utf8.h"

#include <string.h>

static const char page_break[] =
	"\n<div style=\"break-before: page\"></div>\n\n";

/* A text escaped so that Markdown does not interpret it. */
static void add_text(struct strbuf *out, struct str text)
{
	struct strbuf clean = STRBUF_INIT;
	struct str rest;

	utf8_sanitize(&clean, text, false);
	rest = strbuf_str(&clean);
	for (size_t i = 0; i < rest.len; i++) {
		if (strchr("\\`*_{}[]<>()#+-.!|~$&", rest.ptr[i]))
			strbuf_addc(out, '\\');
		strbuf_addc(out, rest.ptr[i]);
	}
	strbuf_finish(&clean);
}

static void add_head(struct strbuf *out, const struct paper *paper,
		     const struct sheet *sheet)
{
	strbuf_addz(out, "# ");
	add_text(out, paper->quiz->title);
	strbuf_addz(out, "\n\nName: ");
	if (paper->has_names)
		add_text(out, sheet->label);
	else
		strbuf_addz(out, "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
				 "\\_\\_\\_\\_\\_");
	strbuf_addz(out, "   Date: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_");
	if (paper->has_labels && !paper->has_names)
		strbuf_addf(out, "   Version " STR_FMT, STR_ARG(sheet->label));
	strbuf_addz(out, "\n\n");
}

/* Two trailing spaces make a line break. */
static void add_option(struct strbuf *out, char mark, struct str text)
{
	strbuf_addf(out, "%c\\) ", mark);
	add_text(out, text);
	strbuf_addz(out, "  \n");
}

static void add_question(struct strbuf *out, const struct sheet *sheet,
			 uint32_t place)
{
	const struct question *q = sheet_question(sheet, place);
	char first = q->kind == ASK_MATCH ? '1' : 'a';

	strbuf_addf(out, "<div style=\"break-inside: avoid\">\n\n**%u.** ",
		    place + 1);
	if (q->before.len) {
		add_text(out, q->before);
		strbuf_addc(out, ' ');
	}
	add_text(out, q->stem);
	if (paper_how(q).len)
		strbuf_addf(out, " *" STR_FMT "*", STR_ARG(paper_how(q)));
	strbuf_addz(out, "\n\n");
	for (uint32_t i = 0; i < q->n_options; i++)
		add_option(out, (char)(first + (char)i),
			   sheet_option(sheet, place, i));
	for (uint32_t i = 0; q->kind == ASK_MATCH && i < q->n_options; i++)
		add_option(out, (char)('a' + i), q->partners[i]);
	if (paper_has_line(q))
		strbuf_addz(out,
			    "\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
			    "\\_\\_\\_\\_\\_\n");
	strbuf_addz(out, "\n</div>\n\n");
}

static void add_key(struct strbuf *out, const struct paper *paper,
		    const struct sheet *sheet)
{
	struct strbuf key = STRBUF_INIT;

	strbuf_addz(out, page_break);
	strbuf_addz(out, "# Key: ");
	add_text(out, paper->quiz->title);
	if (paper->has_labels) {
		strbuf_addz(out, paper->has_names ? ", " : ", version ");
		add_text(out, sheet->label);
	}
	strbuf_addz(out, "\n\n");
	for (uint32_t i = 0; i < sheet->round->n; i++) {
		strbuf_reset(&key);
		sheet_add_key(sheet, i, &key);
		strbuf_addf(out, "%u. ", i + 1);
		add_text(out, strbuf_str(&key));
		strbuf_addc(out, '\n');
	}
	strbuf_finish(&key);
}

void paper_markdown(struct strbuf *out, const struct paper *paper)
{
	for (uint32_t i = 0; i < paper->n; i++) {
		if (i)
			strbuf_addz(out, page_break);
		add_head(out, paper, &paper->sheets[i]);
		for (uint32_t j = 0; j < paper->sheets[i].round->n; j++)
			add_question(out, &paper->sheets[i], j);
	}
	for (uint32_t i = 0; !paper->no_keys && i < paper->n; i++)
		add_key(out, paper, &paper->sheets[i]);
}
