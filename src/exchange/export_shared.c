#include "exchange/export_formats.h"

#include "base/markup.h"

#include <inttypes.h>

const char *export_refuse_none(const struct export_question *question)
{
	(void)question;
	return NULL;
}

const char *export_refuse_list(const struct export_question *question)
{
	const struct question *q = question->q;

	if ((q->kind == ASK_TYPED || q->kind == ASK_GUESS) &&
	    !question->n_texts && !question->n_figures)
		return "several answers to be typed";
	return NULL;
}

static bool any_of(const struct str *texts, uint32_t n,
		   bool (*fits)(struct str text))
{
	for (uint32_t i = 0; i < n; i++)
		if (fits(texts[i]))
			return true;
	return false;
}

bool export_any_text(const struct export_question *question,
		     bool (*fits)(struct str text))
{
	const struct question *q = question->q;

	return fits(question->stem) || any_of(q->options, q->n_options, fits) ||
	       (q->kind == ASK_MATCH &&
		any_of(q->partners, q->n_options, fits)) ||
	       any_of(question->texts, question->n_texts, fits);
}

static bool is_anki_markup(struct str text)
{
	static const struct str marks[] = {
		STR("[sound:"), STR("[latex]"), STR("[$"), STR("\\("),
		STR("\\["),	STR("{{"),	STR("}}")};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_find(text, marks[i]) != SIZE_MAX)
			return true;
	return false;
}

const char *export_refuse_anki(const struct export_question *question)
{
	return export_any_text(question, is_anki_markup) ||
			       is_anki_markup(question->q->answer)
		       ? "a text that Anki takes for markup"
		       : NULL;
}

bool export_is_truth(const struct question *q)
{
	return q->kind == ASK_BOOL && q->n_options == 2 &&
	       str_eq(q->options[0], STR("True")) &&
	       str_eq(q->options[1], STR("False"));
}

static void add_line(struct strbuf *out, const struct str *texts, uint32_t n,
		     char first)
{
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(out, "%s%c) " STR_FMT, i ? "; " : "",
			    (char)(first + (char)i), STR_ARG(texts[i]));
}

void export_options_line(struct strbuf *out, const struct question *q)
{
	if (q->kind != ASK_MATCH) {
		add_line(out, q->options, q->n_options, 'a');
		return;
	}
	add_line(out, q->options, q->n_options, '1');
	strbuf_addz(out, " – ");
	add_line(out, q->partners, q->n_options, 'a');
}

void export_id(struct strbuf *out, struct str id, size_t most)
{
	if (id.len <= most)
		strbuf_add(out, id);
	else
		strbuf_addf(out, "civiq-%016" PRIx64,
			    str_hash(id, STR_HASH_SEED));
}

uint32_t export_keys(const struct question *q)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		n += q->keys >> i & 1;
	return n;
}

const char *export_share(uint32_t n)
{
	static const char *const shares[OPTIONS_MOST + 1] = {
		"0",  "100",	  "50",	      "33.33333", "25",
		"20", "16.66667", "14.28571", "12.5"};

	return shares[n];
}

void export_moodle_pattern(struct strbuf *out, struct str text,
			   void (*add)(struct strbuf *out, struct str text))
{
	size_t star;

	while ((star = str_find(text, STR("*"))) != SIZE_MAX) {
		add(out, str_head(text, star));
		add(out, STR("\\*"));
		text = str_from(text, star + 1);
	}
	add(out, text);
}

void export_moodle_category(struct strbuf *out, struct str title)
{
	for (size_t i = 0; i < title.len; i++) {
		strbuf_addc(out, title.ptr[i]);
		if (title.ptr[i] == '/')
			strbuf_addc(out, '/');
	}
}

void export_html(struct strbuf *out, struct str text)
{
	struct str line;
	bool more = false;

	while (str_split(&text, '\n', &line)) {
		if (more)
			strbuf_addz(out, "<br>");
		markup_add(out, line);
		more = true;
	}
}
