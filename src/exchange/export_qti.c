/*
 * qti: a package of IMS QTI 1.2 as Canvas reads it. Texts are escaped twice: to
 * HTML, and that to XML.
 */
#include "base/markup.h"
#include "exchange/archive.h"
#include "exchange/export_formats.h"

#include <inttypes.h>

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define QTI	 "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
#define CP	 "http://www.imsglobal.org/xsd/imscp_v1p1"

static void add_html(struct strbuf *out, struct str text)
{
	struct strbuf html = STRBUF_INIT;

	export_html(&html, text);
	markup_add(out, strbuf_str(&html));
	strbuf_finish(&html);
}

static void add_material(struct strbuf *out, struct str text)
{
	strbuf_addz(out, "<material><mattext texttype=\"text/html\">");
	add_html(out, text);
	strbuf_addz(out, "</mattext></material>\n");
}

static const char *type_of(const struct export_question *question)
{
	const struct question *q = question->q;

	if (export_is_truth(q))
		return "true_false_question";
	if (q->kind == ASK_MATCH)
		return "matching_question";
	if (q->kind == ASK_SEVERAL)
		return "multiple_answers_question";
	if (q->n_options)
		return "multiple_choice_question";
	return question->n_figures ? "numerical_question"
				   : "short_answer_question";
}

/* The texts to choose from; their idents are their places from 1. */
static void add_labels(struct strbuf *out, const struct str *texts, uint32_t n)
{
	strbuf_addz(out, "<render_choice>\n");
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addf(out, "<response_label ident=\"%u\">", i + 1);
		add_material(out, texts[i]);
		strbuf_addz(out, "</response_label>\n");
	}
	strbuf_addz(out, "</render_choice>\n");
}

static void add_pairs(struct strbuf *out, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		strbuf_addf(out, "<response_lid ident=\"response_%u\">", i + 1);
		add_material(out, q->options[i]);
		add_labels(out, q->partners, q->n_options);
		strbuf_addz(out, "</response_lid>\n");
	}
}

static void add_presentation(struct strbuf *out,
			     const struct export_question *question)
{
	const struct question *q = question->q;

	strbuf_addz(out, "<presentation>\n");
	add_material(out, question->stem);
	if (q->kind == ASK_MATCH) {
		add_pairs(out, q);
	} else if (q->n_options) {
		strbuf_addf(out,
			    "<response_lid ident=\"response1\" "
			    "rcardinality=\"%s\">",
			    q->kind == ASK_SEVERAL ? "Multiple" : "Single");
		add_labels(out, q->options, q->n_options);
		strbuf_addz(out, "</response_lid>\n");
	} else {
		strbuf_addf(out,
			    "<response_str ident=\"response1\" "
			    "rcardinality=\"Single\"><render_fib%s>"
			    "<response_label ident=\"answer1\"/></render_fib>"
			    "</response_str>\n",
			    question->n_figures ? " fibtype=\"Decimal\"" : "");
	}
	strbuf_addz(out, "</presentation>\n");
}

static void add_equal(struct strbuf *out, struct str text)
{
	strbuf_addz(out, "<varequal respident=\"response1\">");
	markup_add(out, text);
	strbuf_addz(out, "</varequal>");
}

static void add_place(struct strbuf *out, uint32_t place)
{
	strbuf_addf(out, "<varequal respident=\"response1\">%u</varequal>",
		    place + 1);
}

/* All that are right, and none that is wrong. */
static void add_options_condition(struct strbuf *out, const struct question *q)
{
	bool several = q->kind == ASK_SEVERAL;

	strbuf_addz(out, several ? "<and>" : "");
	for (uint32_t i = 0; i < q->n_options; i++) {
		if (q->keys >> i & 1) {
			add_place(out, i);
		} else if (several) {
			strbuf_addz(out, "<not>");
			add_place(out, i);
			strbuf_addz(out, "</not>");
		}
	}
	strbuf_addz(out, several ? "</and>" : "");
}

/* It has no part of a mark for a figure that is only close. */
static void add_figure_condition(struct strbuf *out,
				 const struct export_figure *figure)
{
	if (figure->percent < 100)
		return;
	strbuf_addz(out, "<or>");
	add_equal(out, figure->value);
	strbuf_addf(out,
		    "<and><vargte respident=\"response1\">" STR_FMT "</vargte>"
		    "<varlte respident=\"response1\">" STR_FMT "</varlte></and>"
		    "</or>",
		    STR_ARG(figure->least), STR_ARG(figure->most));
}

static void add_score(struct strbuf *out, const char *action, double score)
{
	strbuf_addf(out,
		    "</conditionvar><setvar action=\"%s\" varname=\"SCORE\">"
		    "%.2f</setvar></respcondition>\n",
		    action, score);
}

static void add_pairs_score(struct strbuf *out, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		strbuf_addf(out,
			    "<respcondition><conditionvar>"
			    "<varequal respident=\"response_%u\">%u</varequal>",
			    i + 1, q->order[i] + 1);
		add_score(out, "Add", 100.0 / q->n_options);
	}
}

static void add_whole_score(struct strbuf *out,
			    const struct export_question *question)
{
	strbuf_addz(out, "<respcondition continue=\"No\"><conditionvar>");
	if (question->q->n_options)
		add_options_condition(out, question->q);
	for (uint32_t i = 0; i < question->n_texts; i++)
		add_equal(out, question->texts[i]);
	for (uint32_t i = 0; i < question->n_figures; i++)
		add_figure_condition(out, &question->figures[i]);
	add_score(out, "Set", 100);
}

/* Which feedback is shown after which answer. */
static void add_feedback_conditions(struct strbuf *out,
				    const struct export_question *question)
{
	if (question->feedback.len)
		strbuf_addz(out,
			    "<respcondition continue=\"Yes\"><conditionvar>"
			    "<other/></conditionvar><displayfeedback "
			    "feedbacktype=\"Response\" "
			    "linkrefid=\"general_fb\"/></respcondition>\n");
	for (uint32_t i = 0; i < question->q->n_options; i++) {
		if (!question->reasons[i].text.len)
			continue;
		strbuf_addz(out,
			    "<respcondition continue=\"Yes\"><conditionvar>");
		add_place(out, i);
		strbuf_addf(out,
			    "</conditionvar><displayfeedback "
			    "feedbacktype=\"Response\" linkrefid=\"%u_fb\"/>"
			    "</respcondition>\n",
			    i + 1);
	}
}

static void add_one_feedback(struct strbuf *out, const char *ident,
			     struct str text)
{
	if (!text.len)
		return;
	strbuf_addf(out, "<itemfeedback ident=\"%s\"><flow_mat>", ident);
	add_material(out, text);
	strbuf_addz(out, "</flow_mat></itemfeedback>\n");
}

static void add_feedback(struct strbuf *out,
			 const struct export_question *question)
{
	char ident[] = "0_fb";

	add_one_feedback(out, "general_fb", question->feedback);
	for (uint32_t i = 0; i < question->q->n_options; i++) {
		ident[0] = (char)('1' + i);
		add_one_feedback(out, ident, question->reasons[i].text);
	}
}

static void add_field(struct strbuf *out, const char *label, struct str entry)
{
	strbuf_addf(out,
		    "<qtimetadatafield><fieldlabel>%s</fieldlabel><fieldentry>",
		    label);
	markup_add(out, entry);
	strbuf_addz(out, "</fieldentry></qtimetadatafield>\n");
}

static void add_question(struct strbuf *out,
			 const struct export_question *question)
{
	const struct question *q = question->q;

	strbuf_addf(out, "<item ident=\"q%016" PRIx64 "\" title=\"",
		    str_hash(q->id, STR_HASH_SEED));
	markup_add(out, q->id);
	strbuf_addz(out, "\">\n<itemmetadata><qtimetadata>\n");
	add_field(out, "question_type", str_of(type_of(question)));
	add_field(out, "points_possible", STR("1"));
	if (q->topic.len)
		add_field(out, "topic", q->topic);
	strbuf_addz(out, "</qtimetadata></itemmetadata>\n");
	add_presentation(out, question);
	strbuf_addz(out, "<resprocessing>\n<outcomes><decvar maxvalue=\"100\" "
			 "minvalue=\"0\" varname=\"SCORE\" "
			 "vartype=\"Decimal\"/></outcomes>\n");
	add_feedback_conditions(out, question);
	if (q->kind == ASK_MATCH)
		add_pairs_score(out, q);
	else
		add_whole_score(out, question);
	strbuf_addz(out, "</resprocessing>\n");
	add_feedback(out, question);
	strbuf_addz(out, "</item>\n");
}

static void add_assessment(struct strbuf *out, const struct export_set *set)
{
	strbuf_addz(out, XML_HEAD "<questestinterop xmlns=\"" QTI
				  "\">\n<assessment ident=\"civiq\" title=\"");
	markup_add(out, set->title);
	strbuf_addz(out, "\">\n<section ident=\"root_section\">\n");
	for (uint32_t i = 0; i < set->n; i++)
		add_question(out, &set->questions[i]);
	strbuf_addz(out, "</section>\n</assessment>\n</questestinterop>\n");
}

static const char manifest[] = XML_HEAD
	"<manifest identifier=\"civiq_manifest\" xmlns=\"" CP "\">\n"
	"<metadata><schema>IMS Content</schema>"
	"<schemaversion>1.1.3</schemaversion></metadata>\n"
	"<organizations/>\n"
	"<resources><resource identifier=\"civiq\" type=\"imsqti_xmlv1p2\">"
	"<file href=\"civiq/civiq.xml\"/></resource></resources>\n"
	"</manifest>\n";

static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	struct strbuf assessment = STRBUF_INIT;
	struct archive_entry entries[] = {
		{"imsmanifest.xml", STR(manifest)},
		{"civiq/civiq.xml", STR_NONE},
	};
	bool ok;

	add_assessment(&assessment, set);
	entries[1].bytes = strbuf_str(&assessment);
	ok = archive_write(out, entries, 2, error);
	strbuf_finish(&assessment);
	return ok;
}

static const char *refuse(const struct export_question *question)
{
	if (question->q->kind == ASK_ORDER)
		return "an order";
	if (question->case_counts)
		return "an answer in which capital letters count";
	return export_refuse_list(question);
}

const struct export_format export_qti = {
	.name = "qti",
	.is_binary = true,
	.refuse = refuse,
	.write = write,
};
