/*
 * Moodle's XML: <quiz> with a <question type="..."> for each.
 */
#include "base/utf8.h"
#include "exchange/importing.h"
#include "exchange/plain_text.h"
#include "exchange/xml.h"

struct moodle {
	struct importing *importing;
	struct strbuf category;
	bool has_partial;
	bool has_feedback; /* on a wrong answer */
};

/* The <text> in an element, which says how it is written. */
static struct str read_text(struct moodle *m, const struct xml_node *node,
			    unsigned *lost)
{
	struct str text = xml_text(node, "text");
	struct str format = xml_attribute(node, "format");

	if (str_eq(format, STR("plain_text")) ||
	    str_eq(format, STR("markdown")))
		return arena_copy(&m->importing->scratch, text);
	return importing_html(m->importing, text, lost);
}

/* In hundredths of the mark, down to the whole: 33.33333 is 33. */
static int share_of(const struct xml_node *answer)
{
	struct str text = str_trim(xml_attribute(answer, "fraction"));
	bool is_negative = str_starts(text, STR("-"));
	uint64_t share = 0;
	size_t point = str_find(text, STR("."));

	text = str_from(str_head(text, point), is_negative);
	if (!str_to_u64(text, &share) || share > 100)
		return 0;
	return is_negative ? -(int)share : (int)share;
}

static void add_right(struct moodle *m, struct asked *a,
		      const struct xml_node *answer, struct str text)
{
	const struct xml_node *feedback = xml_child(answer, "feedback");
	unsigned lost = 0;

	*vec_push(&a->right) = text;
	if (!a->why.len && feedback)
		a->why = read_text(m, feedback, &lost);
}

static void note_feedback(struct moodle *m, const struct xml_node *answer)
{
	m->has_feedback |=
		str_trim(xml_text(xml_child(answer, "feedback"), "text")).len >
		0;
}

/* Is one option enough: by what the question says, or its mark? */
static bool one_is_enough(const struct xml_node *question)
{
	const struct xml_node *answer = xml_child(question, "answer");

	if (!str_eq(str_trim(xml_text(question, "single")), STR("false")))
		return true;
	while (answer && share_of(answer) < 100)
		answer = xml_next(answer);
	return answer;
}

/* Where one is enough, others may be worth a part; else each with a share is
 * right. */
static void read_choice(struct moodle *m, const struct xml_node *question)
{
	struct asked *a = &m->importing->asked;
	bool is_single = one_is_enough(question);
	const struct xml_node *answer = xml_child(question, "answer");

	for (; answer && !asked_is_full(a); answer = xml_next(answer)) {
		int share = share_of(answer);

		if (share == 100 || (share > 0 && !is_single)) {
			add_right(m, a, answer, read_text(m, answer, &a->lost));
			continue;
		}
		note_feedback(m, answer);
		if (share > 0)
			m->has_partial = true;
		else
			*vec_push(&a->wrong) = read_text(m, answer, &a->lost);
	}
	if (is_single && a->right.n > 1) {
		a->right.n = 0;
		asked_drop(a, "several options, each of which is right alone");
	}
}

static void read_truth(struct moodle *m, const struct xml_node *question)
{
	struct asked *a = &m->importing->asked;
	const struct xml_node *answer = xml_child(question, "answer");

	for (; answer; answer = xml_next(answer))
		if (share_of(answer) == 100)
			add_right(m, a, answer, read_text(m, answer, &a->lost));
		else
			note_feedback(m, answer);
	if (a->right.n != 1 || (!utf8_reads_same(a->right.at[0], STR("true")) &&
				!utf8_reads_same(a->right.at[0], STR("false"))))
		return;
	a->right.at[0] = utf8_reads_same(a->right.at[0], STR("true"))
				 ? STR("true")
				 : STR("false");
	a->kind = IMPORTED_TRUTH;
}

/* Short answers and figures are plain text. */
static void read_typed(struct moodle *m, const struct xml_node *question)
{
	struct asked *a = &m->importing->asked;
	const struct xml_node *answer = xml_child(question, "answer");

	a->kind = IMPORTED_TYPED;
	for (; answer && !asked_is_full(a); answer = xml_next(answer)) {
		int share = share_of(answer);
		struct str text = xml_text(answer, "text");

		if (share < 100) {
			m->has_partial |= share > 0;
			note_feedback(m, answer);
		} else if (importing_unstar(m->importing, &text)) {
			asked_drop(a, "an answer with a * for any letters");
		} else {
			add_right(m, a, answer, text);
		}
	}
	if (a->right.n &&
	    str_eq(str_trim(xml_text(question, "usecase")), STR("1")))
		asked_drop(a, "that capital letters count");
}

static void read_figure(struct moodle *m, const struct xml_node *question)
{
	struct asked *a = &m->importing->asked;
	const struct xml_node *answer = xml_child(question, "answer");

	read_typed(m, question);
	for (; answer; answer = xml_next(answer)) {
		struct str width = str_trim(xml_text(answer, "tolerance"));

		for (size_t i = 0; i < width.len; i++)
			if (width.ptr[i] >= '1' && width.ptr[i] <= '9')
				asked_drop(a, "a tolerance");
	}
	if (xml_child(xml_child(question, "units"), "unit"))
		asked_drop(a, "a unit");
}

/* "level 3" as a tag is the level, the first other one the topic. */
static void read_tags(struct asked *a, const struct xml_node *question)
{
	const struct xml_node *tag =
		xml_child(xml_child(question, "tags"), "tag");

	for (; tag; tag = xml_next(tag)) {
		struct str text = str_trim(xml_text(tag, "text"));

		if (importing_level(text))
			a->level = importing_level(text);
		else if (!a->topic.len)
			a->topic = text;
	}
}

static void take_category(struct moodle *m, const struct xml_node *question)
{
	struct str path = xml_text(xml_child(question, "category"), "text");

	strbuf_reset(&m->category);
	strbuf_add(&m->category, importing_topic(path));
}

/* The kinds of questions, and how each is read; those that a pack cannot hold
 * say what they are. */
static const struct {
	const char *type;
	void (*read)(struct moodle *m, const struct xml_node *question);
	const char *what;
} types[] = {
	{"multichoice", read_choice, NULL},
	{"truefalse", read_truth, NULL},
	{"shortanswer", read_typed, NULL},
	{"numerical", read_figure, NULL},
	{"category", take_category, NULL},
	{"matching", NULL, "pairs to match"},
	{"ddmatch", NULL, "pairs to match"},
	{"essay", NULL, "an essay"},
	{"description", NULL, "a text without an answer"},
	{"cloze", NULL, "a text with gaps (cloze)"},
	{"multianswer", NULL, "a text with gaps (cloze)"},
	{"gapselect", NULL, "a text with gaps (cloze)"},
	{"ddwtos", NULL, "a text with gaps (cloze)"},
	{"ordering", NULL, "a list to put in order"},
	{"calculated", NULL, "figures that change (calculated)"},
	{"calculatedsimple", NULL, "figures that change (calculated)"},
	{"calculatedmulti", NULL, "figures that change (calculated)"},
	{"ddimageortext", NULL, "a picture"},
	{"ddmarker", NULL, "a picture"},
};

enum { TYPES = sizeof(types) / sizeof(*types) };

static size_t type_of(const struct xml_node *question)
{
	struct str type = xml_attribute(question, "type");
	size_t i = 0;

	while (i < TYPES && !str_eq(type, str_of(types[i].type)))
		i++;
	return i;
}

static void read_common(struct moodle *m, const struct xml_node *question)
{
	struct asked *a = &m->importing->asked;
	const struct xml_node *feedback =
		xml_child(question, "generalfeedback");
	unsigned lost = 0;

	a->q = read_text(m, xml_child(question, "questiontext"), &a->lost);
	a->id = xml_text(question, "idnumber");
	a->category = strbuf_str(&m->category);
	read_tags(a, question);
	if (feedback)
		a->why = str_trim(read_text(m, feedback, &lost));
}

static bool take_question(void *context, const struct xml_node *question)
{
	struct moodle *m = context;
	struct importing *i = m->importing;
	struct asked *a = &i->asked;
	size_t type = type_of(question);

	asked_begin(a, question->line, IMPORTED_CHOICE);
	m->has_partial = m->has_feedback = false;
	if (type == TYPES || !types[type].read) {
		importing_leave_out(i, a->at,
				    type == TYPES ? "another kind of question"
						  : types[type].what);
		return !importing_is_full(i);
	}
	if (types[type].read == take_category) {
		take_category(m, question);
		return true;
	}
	read_common(m, question);
	types[type].read(m, question);
	if (m->has_partial)
		asked_drop(a, "a partly right answer");
	if (m->has_feedback)
		asked_drop(a, "what is said to a wrong answer");
	importing_add(i, a);
	return !importing_is_full(i);
}

void import_moodle(struct importing *i)
{
	struct moodle m = {.importing = i};
	struct xml_fault fault;

	if (xml_read(importing_text(i), "question", take_question, &m, &fault))
		;
	else if (fault.line)
		source_error(i->source, i->diags,
			     (struct span){fault.line, fault.column, 1},
			     "export it again, or mend it there",
			     "not sound XML: %s", fault.message);
	else
		importing_error(i, NULL, "%s", fault.message);
	strbuf_finish(&m.category);
}
