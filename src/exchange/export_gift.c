/*
 * gift: the text format of Moodle, as Moodle and gift-pegjs read it. Nothing
 * begins a line but what is meant to: a line that begins with // would be lost.
 */
#include "exchange/export_formats.h"

#include <string.h>

static void add_escaped(struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c == '\n') {
			strbuf_addz(out, "\\n");
			continue;
		}
		if (strchr("\\#=~{}:", c))
			strbuf_addc(out, '\\');
		strbuf_addc(out, c);
	}
}

/* Is it taken for the name of a format at the start of a text? */
static bool has_format(struct str text)
{
	static const struct str names[] = {STR("[html]"), STR("[moodle]"),
					   STR("[plain]"), STR("[markdown]")};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_starts(text, names[i]))
			return true;
	return false;
}

/* A text with a format of its own; without one it has that of the stem. */
static void add_text(struct strbuf *out, struct str text)
{
	if (has_format(text))
		strbuf_addz(out, "[plain]");
	add_escaped(out, text);
}

static void add_feedback(struct strbuf *out, struct str text)
{
	if (!text.len)
		return;
	strbuf_addc(out, '#');
	add_text(out, text);
}

/* A tag that the readers would cut is left out: it asks nothing. */
static void add_tag(struct strbuf *out, struct str tag)
{
	if (!tag.len)
		return;
	for (size_t i = 0; i < tag.len; i++)
		if (strchr("[]<>`\n", tag.ptr[i]))
			return;
	strbuf_addf(out, " [tag:" STR_FMT "]", STR_ARG(tag));
}

static void add_head(struct strbuf *out, const struct export_question *question)
{
	const struct question *q = question->q;
	char level[] = "level 0";

	level[sizeof(level) - 2] = (char)('0' + q->difficulty);
	strbuf_addz(out, "// [id:");
	export_id(out, q->id, MOODLE_ID_MOST);
	strbuf_addc(out, ']');
	add_tag(out, q->topic);
	add_tag(out, str_of(level));
	strbuf_addz(out, "\n::");
	add_escaped(out, q->id);
	strbuf_addz(out, "::[plain]");
	add_escaped(out, question->stem);
	strbuf_addz(out, " {");
}

static void add_options(struct strbuf *out,
			const struct export_question *question)
{
	const struct question *q = question->q;
	bool several = q->kind == ASK_SEVERAL;
	uint32_t right = export_keys(q);

	for (uint32_t i = 0; i < q->n_options; i++) {
		bool is_key = q->keys >> i & 1;

		strbuf_addz(out, "\n  ");
		strbuf_addc(out, is_key && !several ? '=' : '~');
		if (several)
			strbuf_addf(
				out, "%%%s%s%%", is_key ? "" : "-",
				export_share(is_key ? right
						    : q->n_options - right));
		add_text(out, q->options[i]);
		add_feedback(out, question->reasons[i].text);
	}
}

static void add_pairs(struct strbuf *out, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		strbuf_addz(out, "\n  =");
		add_text(out, q->options[i]);
		strbuf_addz(out, " -> ");
		add_escaped(out, q->partners[q->order[i]]);
	}
}

static void add_answers(struct strbuf *out,
			const struct export_question *question)
{
	strbuf_addz(out, question->n_figures ? "#" : "");
	for (uint32_t i = 0; i < question->n_texts; i++) {
		strbuf_addz(out, "\n  =");
		export_moodle_pattern(out, question->texts[i], add_escaped);
	}
	for (uint32_t i = 0; i < question->n_figures; i++) {
		const struct export_figure *figure = &question->figures[i];

		strbuf_addz(out, question->n_figures > 1 ? "\n  =" : "");
		if (figure->percent < 100)
			strbuf_addf(out, "%%%u%%", figure->percent);
		strbuf_addf(out, STR_FMT ":" STR_FMT, STR_ARG(figure->value),
			    STR_ARG(figure->tolerance));
	}
}

static void add_question(struct strbuf *out,
			 const struct export_question *question)
{
	const struct question *q = question->q;

	add_head(out, question);
	if (export_is_truth(q))
		strbuf_addc(out, q->keys & 1 ? 'T' : 'F');
	else if (q->kind == ASK_MATCH)
		add_pairs(out, q);
	else if (q->n_options)
		add_options(out, question);
	else
		add_answers(out, question);
	if (question->feedback.len) {
		strbuf_addz(out, "\n  ####");
		add_text(out, question->feedback);
	}
	strbuf_addz(out, "\n}\n\n");
}

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	(void)error;
	/* The text of a category is not unescaped. */
	strbuf_addz(out, "$CATEGORY: ");
	export_moodle_category(out, set->title);
	strbuf_addz(out, "\n\n");
	for (uint32_t i = 0; i < set->n; i++)
		add_question(out, &set->questions[i]);
	return true;
}

/* An arrow makes pairs of answers. */
static bool has_arrow(struct str text)
{
	return str_find(text, STR("->")) != SIZE_MAX;
}

/* %50% at the start of an answer. */
static bool has_weight(struct str text)
{
	return text.len && text.ptr[0] == '%' &&
	       str_find(str_from(text, 1), STR("%")) != SIZE_MAX;
}

static bool any_answer(const struct export_question *question,
		       bool (*fits)(struct str text))
{
	const struct question *q = question->q;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (fits(q->options[i]))
			return true;
	for (uint32_t i = 0; i < question->n_texts; i++)
		if (fits(question->texts[i]))
			return true;
	return false;
}

static const char *refuse(const struct export_question *question)
{
	if (question->q->kind == ASK_ORDER)
		return "an order";
	if (question->case_counts)
		return "an answer in which capital letters count";
	if (any_answer(question, has_arrow))
		return "an answer with ->";
	if (any_answer(question, has_weight))
		return "an answer that begins like a weight: %50%";
	for (uint32_t i = 0; i < question->n_texts; i++)
		if (has_format(question->texts[i]))
			return "an answer that begins like a format: [html]";
	return export_refuse_list(question);
}

const struct export_format export_gift = {
	.name = "gift",
	.refuse = refuse,
	.write = write,
};
