#include "base/json.h"
#include "exchange/export_formats.h"

static void add_texts(struct strbuf *out, const char *key,
		      const struct str *texts, uint32_t n)
{
	json_key(out, key);
	json_open(out, '[');
	for (uint32_t i = 0; i < n; i++)
		json_str(out, texts[i]);
	json_close(out, ']');
}

static void add_keys(struct strbuf *out, const struct question *q)
{
	json_key(out, "key");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_options; i++)
		if (q->keys >> i & 1)
			json_uint(out, i);
	json_close(out, ']');
}

/* Of an order, the places of the options; of pairs, those of the partners. */
static void add_order(struct strbuf *out, const struct question *q)
{
	if (q->kind != ASK_ORDER && q->kind != ASK_MATCH)
		return;
	if (q->kind == ASK_MATCH)
		add_texts(out, "partners", q->partners, q->n_options);
	json_key(out, "order");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->n_options; i++)
		json_uint(out, q->order[i]);
	json_close(out, ']');
}

static void add_accept(struct strbuf *out, const struct question *q)
{
	json_key(out, "accept");
	json_open(out, '[');
	for (uint32_t i = 0; i < q->judged.n_entities; i++)
		for (uint32_t j = 0; j < q->judged.entities[i].n; j++)
			json_str(out, q->judged.entities[i].spellings[j]);
	json_close(out, ']');
}

/* Of a list: how many of those must be typed. */
static void add_needed(struct strbuf *out, const struct question *q)
{
	const struct answer *answer = &q->judged;

	if (q->kind != ASK_TYPED || answer->type != ANSWER_LIST)
		return;
	json_key(out, "needed");
	json_uint(out, answer->any ? answer->any : answer->n_entities);
}

static void add_figures(struct strbuf *out,
			const struct export_question *question)
{
	if (!question->n_figures)
		return;
	json_key(out, "figures");
	json_open(out, '[');
	for (uint32_t i = 0; i < question->n_figures; i++) {
		json_open(out, '{');
		json_key_str(out, "value", question->figures[i].value);
		json_key_str(out, "tolerance", question->figures[i].tolerance);
		json_key(out, "percent");
		json_uint(out, question->figures[i].percent);
		json_close(out, '}');
	}
	json_close(out, ']');
}

/* Other ways to write a date. */
static void add_dates(struct strbuf *out,
		      const struct export_question *question)
{
	enum answer_type type = question->q->judged.type;

	if (question->n_texts && (type == ANSWER_DATE || type == ANSWER_YEAR))
		add_texts(out, "dates", question->texts, question->n_texts);
}

static void add_wrong(struct strbuf *out,
		      const struct export_question *question)
{
	const struct question *q = question->q;

	json_key(out, "wrong");
	json_open(out, '[');
	for (uint32_t i = 0; q->keys && i < q->n_options; i++) {
		if (q->keys >> i & 1)
			continue;
		json_open(out, '{');
		json_key_str(out, "option", q->options[i]);
		json_key_str(out, "why", question->reasons[i].text);
		json_key_str(out, "source", question->reasons[i].source);
		json_close(out, '}');
	}
	json_close(out, ']');
}

void export_json_question(struct strbuf *out,
			  const struct export_question *question)
{
	const struct question *q = question->q;

	json_open(out, '{');
	json_key_str(out, "id", q->id);
	json_key_str(out, "group", q->group);
	json_key_str(out, "form", q->form);
	json_key_str(out, "kind", question_kind_name(q->kind));
	json_key_str(out, "stem", question->stem);
	if (q->n_clues)
		add_texts(out, "clues", q->clues, q->n_clues);
	add_texts(out, "options", q->options, q->n_options);
	add_keys(out, q);
	add_order(out, q);
	json_key_str(out, "answer", q->answer);
	add_accept(out, q);
	add_needed(out, q);
	add_figures(out, question);
	add_dates(out, question);
	json_key_str(out, "why", q->explanation);
	json_key_str(out, "source", q->source);
	add_wrong(out, question);
	json_key(out, "level");
	json_uint(out, q->difficulty);
	json_key(out, "importance");
	json_uint(out, q->importance);
	json_key_str(out, "topic", q->topic);
	json_close(out, '}');
}

/* A question a line. */
static bool write(struct strbuf *out, const struct export_set *set,
		  struct strbuf *error)
{
	(void)error;
	strbuf_addz(out, "[\n");
	for (uint32_t i = 0; i < set->n; i++) {
		struct strbuf line = STRBUF_INIT;

		export_json_question(&line, &set->questions[i]);
		strbuf_add(out, strbuf_str(&line));
		strbuf_addz(out, i + 1 < set->n ? ",\n" : "\n");
		strbuf_finish(&line);
	}
	strbuf_addz(out, "]\n");
	return true;
}

const struct export_format export_json = {
	.name = "json",
	.refuse = export_refuse_none,
	.write = write,
};
