#include "game/view/html_text.h"
#include "game/view/paper.h"

static const char style[] =
	"body{font:12pt/1.35 serif;color:#000;background:#fff;max-width:48em;"
	"margin:1em auto;padding:0 1em}"
	".head{display:flex;justify-content:space-between;margin-bottom:1em}"
	".question{break-inside:avoid;page-break-inside:avoid;margin:1em 0}"
	".how{font-style:italic}ol{margin:.3em 0}"
	".options{list-style:lower-alpha}.line{border-bottom:1px solid #000;"
	"height:2em;max-width:24em}"
	".sheet+.sheet,.key{break-before:page;page-break-before:always}"
	"@page{margin:2cm}@media print{body{margin:0;max-width:none}}";

static void add_label(struct strbuf *out, const struct paper *paper,
		      const struct sheet *sheet)
{
	if (!paper->has_labels || paper->has_names)
		return;
	strbuf_addz(out, "<span>Version ");
	html_add(out, sheet->label);
	strbuf_addz(out, "</span>");
}

static void add_head(struct strbuf *out, const struct paper *paper,
		     const struct sheet *sheet)
{
	strbuf_addz(out, "<h1>");
	html_add(out, paper->quiz->title);
	strbuf_addz(out, "</h1>\n<div class=\"head\"><span>Name: ");
	if (paper->has_names)
		html_add(out, sheet->label);
	else
		strbuf_addz(out, "______________________________");
	strbuf_addz(out, "</span><span>Date: ______________</span>");
	add_label(out, paper, sheet);
	strbuf_addz(out, "</div>\n");
}

static void add_item(struct strbuf *out, struct str text)
{
	strbuf_addz(out, "<li>");
	html_add(out, text);
	strbuf_addz(out, "</li>");
}

static void add_options(struct strbuf *out, const struct sheet *sheet,
			uint32_t place)
{
	const struct question *q = sheet_question(sheet, place);

	if (!q->n_options)
		return;
	strbuf_addz(out,
		    q->kind == ASK_MATCH ? "<ol>" : "<ol class=\"options\">");
	for (uint32_t i = 0; i < q->n_options; i++)
		add_item(out, sheet_option(sheet, place, i));
	strbuf_addz(out, "</ol>");
	if (q->kind != ASK_MATCH)
		return;
	strbuf_addz(out, "<ol class=\"options\">");
	for (uint32_t i = 0; i < q->n_options; i++)
		add_item(out, q->partners[i]);
	strbuf_addz(out, "</ol>");
}

static void add_question(struct strbuf *out, const struct sheet *sheet,
			 uint32_t place)
{
	const struct question *q = sheet_question(sheet, place);

	strbuf_addf(out, "<div class=\"question\"><b>%u.</b> ", place + 1);
	if (q->before.len) {
		html_add(out, q->before);
		strbuf_addc(out, ' ');
	}
	html_add(out, q->stem);
	if (paper_how(q).len) {
		strbuf_addz(out, " <span class=\"how\">");
		html_add(out, paper_how(q));
		strbuf_addz(out, "</span>");
	}
	add_options(out, sheet, place);
	if (paper_has_line(q))
		strbuf_addz(out, "<div class=\"line\"></div>");
	strbuf_addz(out, "</div>\n");
}

static void add_sheet(struct strbuf *out, const struct paper *paper,
		      const struct sheet *sheet)
{
	strbuf_addz(out, "<section class=\"sheet\">\n");
	add_head(out, paper, sheet);
	for (uint32_t i = 0; i < sheet->round->n; i++)
		add_question(out, sheet, i);
	strbuf_addz(out, "</section>\n");
}

static void add_key(struct strbuf *out, const struct paper *paper,
		    const struct sheet *sheet)
{
	struct strbuf key = STRBUF_INIT;

	strbuf_addz(out, "<section class=\"key\">\n<h1>Key: ");
	html_add(out, paper->quiz->title);
	if (paper->has_labels) {
		strbuf_addz(out, paper->has_names ? ", " : ", version ");
		html_add(out, sheet->label);
	}
	strbuf_addz(out, "</h1>\n<ol>\n");
	for (uint32_t i = 0; i < sheet->round->n; i++) {
		strbuf_reset(&key);
		sheet_add_key(sheet, i, &key);
		add_item(out, strbuf_str(&key));
		strbuf_addc(out, '\n');
	}
	strbuf_addz(out, "</ol>\n</section>\n");
	strbuf_finish(&key);
}

void paper_html(struct strbuf *out, const struct paper *paper)
{
	html_begin(out, paper->quiz->title, style);
	for (uint32_t i = 0; i < paper->n; i++)
		add_sheet(out, paper, &paper->sheets[i]);
	for (uint32_t i = 0; !paper->no_keys && i < paper->n; i++)
		add_key(out, paper, &paper->sheets[i]);
	html_end(out);
}
