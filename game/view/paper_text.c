#include "game/view/paper.h"

#include "base/utf8.h"

/* The usual page size of plain-text printers; a page that is not full is
 * padded with empty lines. */
enum { PAGE_LINES = 60, PAGE_WIDTH = 76 };

struct pages {
	struct strbuf *out;
	struct strbuf block; /* text to keep on one page */
	uint32_t at;	     /* lines used on the page */
};

static void end_page(struct pages *pages)
{
	while (pages->at && pages->at < PAGE_LINES) {
		strbuf_addc(pages->out, '\n');
		pages->at++;
	}
	pages->at = 0;
}

static uint32_t count_lines(struct str text)
{
	uint32_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.ptr[i] == '\n';
	return n;
}

/* Puts the block on this page or, if it does not fit, on the next. */
static void end_block(struct pages *pages)
{
	uint32_t lines = count_lines(strbuf_str(&pages->block));

	if (pages->at + lines > PAGE_LINES)
		end_page(pages);
	strbuf_add(pages->out, strbuf_str(&pages->block));
	pages->at = (pages->at + lines) % PAGE_LINES;
	strbuf_reset(&pages->block);
}

static void add_blanks(struct strbuf *out, size_t n)
{
	while (n--)
		strbuf_addc(out, ' ');
}

/* Wraps words; continuation lines are indented by the width of the label. */
static void add_wrapped(struct pages *pages, const char *label, struct str text)
{
	struct strbuf clean = STRBUF_INIT;
	size_t indent = utf8_width(str_of(label));
	size_t used = indent;
	struct str rest;
	struct str word;

	utf8_sanitize(&clean, text, false);
	rest = strbuf_str(&clean);
	strbuf_addz(&pages->block, label);
	while (str_split(&rest, ' ', &word)) {
		size_t width = utf8_width(word);

		if (used > indent && used + 1 + width > PAGE_WIDTH) {
			strbuf_addc(&pages->block, '\n');
			add_blanks(&pages->block, indent);
			used = indent;
		}
		if (used > indent) {
			strbuf_addc(&pages->block, ' ');
			used++;
		}
		strbuf_add(&pages->block, word);
		used += width;
	}
	strbuf_addc(&pages->block, '\n');
	strbuf_finish(&clean);
}

static void add_head(struct pages *pages, const struct paper *paper,
		     const struct sheet *sheet)
{
	struct strbuf line = STRBUF_INIT;

	add_wrapped(pages, "", paper->quiz->title);
	if (paper->has_names)
		strbuf_addf(&line, "Name: " STR_FMT, STR_ARG(sheet->label));
	else
		strbuf_addz(&line, "Name: ____________________________");
	strbuf_addz(&line, " Date: ____________");
	if (paper->has_labels && !paper->has_names)
		strbuf_addf(&line, " Version " STR_FMT, STR_ARG(sheet->label));
	strbuf_addc(&pages->block, '\n');
	add_wrapped(pages, "", strbuf_str(&line));
	strbuf_addc(&pages->block, '\n');
	end_block(pages);
	strbuf_finish(&line);
}

static void add_option(struct pages *pages, char mark, struct str text)
{
	char label[] = {' ', ' ', ' ', ' ', mark, ')', ' ', '\0'};

	add_wrapped(pages, label, text);
}

static void add_question(struct pages *pages, const struct sheet *sheet,
			 uint32_t place)
{
	const struct question *q = sheet_question(sheet, place);
	char first = q->kind == ASK_MATCH ? '1' : 'a';
	struct strbuf label = STRBUF_INIT;
	struct strbuf stem = STRBUF_INIT;

	strbuf_addf(&label, "%2u. ", place + 1);
	if (q->before.len)
		strbuf_addf(&stem, STR_FMT " ", STR_ARG(q->before));
	strbuf_add(&stem, q->stem);
	if (paper_how(q).len)
		strbuf_addf(&stem, " (" STR_FMT ")", STR_ARG(paper_how(q)));
	add_wrapped(pages, strbuf_text(&label), strbuf_str(&stem));
	for (uint32_t i = 0; i < q->n_options; i++)
		add_option(pages, (char)(first + (char)i),
			   sheet_option(sheet, place, i));
	for (uint32_t i = 0; q->kind == ASK_MATCH && i < q->n_options; i++)
		add_option(pages, (char)('a' + i), q->partners[i]);
	if (paper_has_line(q))
		strbuf_addz(&pages->block,
			    "\n    ______________________________\n");
	strbuf_addc(&pages->block, '\n');
	end_block(pages);
	strbuf_finish(&label);
	strbuf_finish(&stem);
}

static void add_key(struct pages *pages, const struct paper *paper,
		    const struct sheet *sheet)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "Key: " STR_FMT, STR_ARG(paper->quiz->title));
	if (paper->has_labels)
		strbuf_addf(&text, ", %s" STR_FMT,
			    paper->has_names ? "" : "version ",
			    STR_ARG(sheet->label));
	add_wrapped(pages, "", strbuf_str(&text));
	strbuf_addc(&pages->block, '\n');
	end_block(pages);
	for (uint32_t i = 0; i < sheet->round->n; i++) {
		struct strbuf label = STRBUF_INIT;

		strbuf_reset(&text);
		sheet_add_key(sheet, i, &text);
		strbuf_addf(&label, "%2u. ", i + 1);
		add_wrapped(pages, strbuf_text(&label), strbuf_str(&text));
		end_block(pages);
		strbuf_finish(&label);
	}
	strbuf_finish(&text);
}

void paper_text(struct strbuf *out, const struct paper *paper)
{
	struct pages pages = {.out = out};

	for (uint32_t i = 0; i < paper->n; i++) {
		end_page(&pages);
		add_head(&pages, paper, &paper->sheets[i]);
		for (uint32_t j = 0; j < paper->sheets[i].round->n; j++)
			add_question(&pages, &paper->sheets[i], j);
	}
	for (uint32_t i = 0; !paper->no_keys && i < paper->n; i++) {
		end_page(&pages);
		add_key(&pages, paper, &paper->sheets[i]);
	}
	strbuf_finish(&pages.block);
}
