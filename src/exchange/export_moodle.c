/* moodle: Moodle's XML. All texts are plain and stand in CDATA: outside it,
 * Moodle drops spaces between entities. */
#include "exchange/export_formats.h"

static void add_cdata(struct strbuf *out, struct str text)
{
	size_t end;

	strbuf_addz(out, "<![CDATA[");
	while ((end = str_find(text, STR("]]>"))) != SIZE_MAX) {
		strbuf_add(out, str_head(text, end));
		strbuf_addz(out, "]]]]><![CDATA[>");
		text = str_from(text, end + 3);
	}
	strbuf_add(out, text);
	strbuf_addz(out, "]]>");
}

/* <name><text>...</text></name> */
static void add_name(struct strbuf *out, const char *element, struct str text)
{
	strbuf_addf(out, "<%s><text>", element);
	add_cdata(out, text);
	strbuf_addf(out, "</text></%s>\n", element);
}

/* The same with a text that people read. */
static void add_text(struct strbuf *out, const char *element, struct str text)
{
	strbuf_addf(out, "<%s format=\"plain_text\"><text>", element);
	add_cdata(out, text);
	strbuf_addf(out, "</text></%s>\n", element);
}

static const char *type_of(const struct export_question *question)
{
	const struct question *q = question->q;

	if (export_is_truth(q))
		return "truefalse";
	if (q->kind == ASK_MATCH)
		return "matching";
	if (q->n_options)
		return "multichoice";
	return question->n_figures ? "numerical" : "shortanswer";
}

static void add_answer(struct strbuf *out, const char *fraction,
		       const char *format, struct str text, struct str feedback)
{
	strbuf_addf(out, "<answer fraction=\"%s\" format=\"%s\"><text>",
		    fraction, format);
	add_cdata(out, text);
	strbuf_addz(out, "</text>");
	if (feedback.len)
		add_text(out, "feedback", feedback);
	strbuf_addz(out, "</answer>\n");
}

static void add_truth(struct strbuf *out,
		      const struct export_question *question)
{
	bool is_true = question->q->keys & 1;

	add_answer(out, is_true ? "100" : "0", "moodle_auto_format",
		   STR("true"), question->reasons[0].text);
	add_answer(out, is_true ? "0" : "100", "moodle_auto_format",
		   STR("false"), question->reasons[1].text);
}

static void add_options(struct strbuf *out,
			const struct export_question *question)
{
	const struct question *q = question->q;
	uint32_t right = export_keys(q);
	bool several = q->kind == ASK_SEVERAL;

	strbuf_addf(out,
		    "<single>%s</single><shuffleanswers>%s</shuffleanswers>"
		    "<answernumbering>abc</answernumbering>\n",
		    several ? "false" : "true",
		    question_may_shuffle(q) ? "true" : "false");
	for (uint32_t i = 0; i < q->n_options; i++) {
		struct strbuf fraction = STRBUF_INIT;

		if (q->keys >> i & 1)
			strbuf_addz(&fraction, export_share(right));
		else if (several)
			strbuf_addf(&fraction, "-%s",
				    export_share(q->n_options - right));
		else
			strbuf_addc(&fraction, '0');
		add_answer(out, strbuf_text(&fraction), "plain_text",
			   q->options[i], question->reasons[i].text);
		strbuf_finish(&fraction);
	}
}

static void add_pairs(struct strbuf *out, const struct question *q)
{
	strbuf_addz(out, "<shuffleanswers>true</shuffleanswers>\n");
	for (uint32_t i = 0; i < q->n_options; i++) {
		strbuf_addz(out, "<subquestion format=\"plain_text\"><text>");
		add_cdata(out, q->options[i]);
		strbuf_addz(out, "</text>");
		add_name(out, "answer", q->partners[q->order[i]]);
		strbuf_addz(out, "</subquestion>\n");
	}
}

static void add_raw(struct strbuf *out, struct str text)
{
	strbuf_add(out, text);
}

static void add_texts(struct strbuf *out,
		      const struct export_question *question)
{
	strbuf_addf(out, "<usecase>%d</usecase>\n", question->case_counts);
	for (uint32_t i = 0; i < question->n_texts; i++) {
		struct strbuf pattern = STRBUF_INIT;

		export_moodle_pattern(&pattern, question->texts[i], add_raw);
		add_answer(out, "100", "moodle_auto_format",
			   strbuf_str(&pattern), STR_NONE);
		strbuf_finish(&pattern);
	}
}

static void add_figures(struct strbuf *out,
			const struct export_question *question)
{
	for (uint32_t i = 0; i < question->n_figures; i++) {
		const struct export_figure *figure = &question->figures[i];

		strbuf_addf(out,
			    "<answer fraction=\"%u\" "
			    "format=\"moodle_auto_format\"><text>" STR_FMT
			    "</text><tolerance>" STR_FMT
			    "</tolerance></answer>\n",
			    figure->percent, STR_ARG(figure->value),
			    STR_ARG(figure->tolerance));
	}
}

static void add_tags(struct strbuf *out, const struct question *q)
{
	strbuf_addz(out, "<tags>\n");
	if (q->topic.len)
		add_name(out, "tag", q->topic);
	strbuf_addf(out, "<tag><text>level %u</text></tag>\n</tags>\n",
		    q->difficulty);
}

static void add_question(struct strbuf *out,
			 const struct export_question *question)
{
	const struct question *q = question->q;

	strbuf_addf(out, "<question type=\"%s\">\n", type_of(question));
	add_name(out, "name", q->id);
	add_text(out, "questiontext", question->stem);
	add_text(out, "generalfeedback", question->feedback);
	strbuf_addz(out, "<defaultgrade>1</defaultgrade><hidden>0</hidden>"
			 "<idnumber>");
	export_id(out, q->id, MOODLE_ID_MOST);
	strbuf_addz(out, "</idnumber>\n");
	if (export_is_truth(q))
		add_truth(out, question);
	else if (q->kind == ASK_MATCH)
		add_pairs(out, q);
	else if (q->n_options)
		add_options(out, question);
	else if (question->n_figures)
		add_figures(out, question);
	else
		add_texts(out, question);
	for (uint32_t i = 0; i < q->n_clues; i++)
		add_text(out, "hint", q->clues[i]);
	add_tags(out, q);
	strbuf_addz(out, "</question>\n");
}

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	struct strbuf category = STRBUF_INIT;

	(void)error;
	strbuf_addz(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
			 "<question type=\"category\">\n");
	export_moodle_category(&category, set->title);
	add_name(out, "category", strbuf_str(&category));
	strbuf_addz(out, "</question>\n");
	for (uint32_t i = 0; i < set->n; i++)
		add_question(out, &set->questions[i]);
	strbuf_addz(out, "</quiz>\n");
	strbuf_finish(&category);
	return true;
}

/* The column of its database that holds a partner. */
static bool is_long_partner(const struct question *q)
{
	enum { PARTNER_MOST = 255 };

	for (uint32_t i = 0; q->kind == ASK_MATCH && i < q->n_options; i++)
		if (q->partners[i].len > PARTNER_MOST)
			return true;
	return false;
}

static const char *refuse(const struct export_question *question)
{
	if (question->q->kind == ASK_ORDER)
		return "an order";
	if (is_long_partner(question->q))
		return "a partner of more than 255 bytes";
	return export_refuse_list(question);
}

const struct export_format export_moodle = {
	.name = "moodle",
	.refuse = refuse,
	.write = write,
};
