#include "pack/load.h"

static const char *const question_keys[] = {
	"id",  "q",	 "answer", "wrong",    "what",	     "also",  "type",
	"why", "source", "level",  "formerly", "importance", "topic", NULL};

/* The judge compares every typed name with each of them. */
enum { ANY_MOST = 64 };

static const struct str types[] = {
	[WRITTEN_NAME] = STR("name"),	    [WRITTEN_DATE] = STR("date"),
	[WRITTEN_YEAR] = STR("year"),	    [WRITTEN_NUMBER] = STR("number"),
	[WRITTEN_PERCENT] = STR("percent"),
};

static bool find_type(struct str name, uint32_t *type)
{
	for (uint32_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (str_eq(name, types[i])) {
			*type = i;
			return true;
		}
	return false;
}

struct column load_answer_column(const struct written *written)
{
	static const enum column_type columns[] = {
		[WRITTEN_NAME] = COLUMN_TEXT,
		[WRITTEN_DATE] = COLUMN_DATE,
		[WRITTEN_YEAR] = COLUMN_DATE,
		[WRITTEN_NUMBER] = COLUMN_NUMBER,
		[WRITTEN_PERCENT] = COLUMN_PERCENT,
		[WRITTEN_BOOL] = COLUMN_TEXT,
	};
	struct column column = {.type = columns[written->type]};

	if (written->things != INDEX_NONE) {
		column.type = COLUMN_THING;
		column.things = written->things;
	}
	return column;
}

/* A value or a list of values; sets where they begin and how many. */
static void load_values(struct loader *l, struct column column,
			const struct node *node, uint32_t *first, uint32_t *n)
{
	*first = l->build->values.n;
	*n = 0;
	if (!node)
		return;
	if (node->kind == NODE_LIST) {
		node_each (item, l->tree, node) {
			struct value value;

			if (diags_enough(l->diags))
				break;
			value = load_value(l, &column, item);
			*vec_push(&l->build->values) = value;
			location_add(&l->marks->values, l->tree, item);
			++*n;
		}
	} else {
		struct value value = load_value(l, &column, node);

		*vec_push(&l->build->values) = value;
		location_add(&l->marks->values, l->tree, node);
		*n = 1;
	}
}

static void no_type(struct loader *l, const struct node *type)
{
	struct str name = yaml_text(l->tree, type);
	struct suggest suggest = suggest_for(name);

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		suggest_add(&suggest, types[i]);
	load_unknown(l, type, &suggest, "name, date, year, number or percent",
		     "no type of answer `" STR_FMT "`", STR_ARG(name));
}

static void no_things(struct loader *l, const struct node *what)
{
	struct str name = yaml_text(l->tree, what);
	struct suggest suggest = suggest_for(name);

	load_suggest_types(l, &suggest);
	load_unknown(l, what, &suggest, "list it under `things:`",
		     "no type of things `" STR_FMT "`", STR_ARG(name));
}

/* In any case: False, TRUE. */
static bool is_word(struct str text, const char *word)
{
	size_t i = 0;

	while (i < text.len && word[i] && (text.ptr[i] | 0x20) == word[i])
		i++;
	return i == text.len && !word[i];
}

static void load_type(struct loader *l, struct written *written,
		      const struct node *question)
{
	const struct node *what = yaml_get(l->tree, question, STR("what"));
	const struct node *type = yaml_get(l->tree, question, STR("type"));
	const struct node *answer = yaml_get(l->tree, question, STR("answer"));
	struct str text = yaml_text(l->tree, answer);

	written->things = INDEX_NONE;
	written->type = WRITTEN_NAME;
	if (type && !find_type(yaml_text(l->tree, type), &written->type))
		no_type(l, type);
	if (what) {
		const uint32_t *things = load_type_named(l, what);

		if (things)
			written->things = *things;
		else
			no_things(l, what);
	}
	if (answer && !answer->quoted &&
	    (is_word(text, "true") || is_word(text, "false"))) {
		written->type = WRITTEN_BOOL;
		written->truth = is_word(text, "true");
	}
}

static bool has_needed(struct loader *l, const struct node *node)
{
	static const char *const needed[] = {"id", "q", "answer"};
	bool all = true;

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++) {
		if (yaml_get(l->tree, node, str_of(needed[i])))
			continue;
		load_error(l, node, "{id: ..., q: '...?', answer: ...}",
			   "the question has no `%s`", needed[i]);
		all = false;
	}
	return all;
}

/* `{any: 2, of: [...]}`: this many of the answers are enough. */
static void load_any(struct loader *l, struct written *written,
		     const struct node *answer, struct column column)
{
	static const char *const keys[] = {"any", "of", NULL};
	const struct node *any = yaml_get(l->tree, answer, STR("any"));
	const struct node *of = yaml_get(l->tree, answer, STR("of"));
	uint64_t n = 0;

	load_check_keys(l, answer, keys, "an answer");
	if (!any || !of) {
		load_error(l, answer, "{any: 2, of: [...]}",
			   "the answer needs `any` and `of`");
		return;
	}
	if (!load_is_list(l, of, "`of`"))
		return;
	load_values(l, column, of, &written->first_answer, &written->n_answers);
	if (written->type != WRITTEN_NAME)
		load_error(l, any, "leave `type` out",
			   "only names can be asked for with `any`");
	else if (!str_to_u64(yaml_text(l->tree, any), &n) || !n ||
		 n > written->n_answers)
		load_error(l, any, "write how many of them are enough",
			   "`any` is a number from 1 to the number of answers");
	else if (written->n_answers > ANY_MOST)
		load_error(l, of, "leave some out", "more than %d answers",
			   (int)ANY_MOST);
	else
		written->any = (uint32_t)n;
}

static void load_question(struct loader *l, const struct node *node)
{
	const struct yaml_tree *t = l->tree;
	const struct node *id = yaml_get(t, node, STR("id"));
	const struct node *source = yaml_get(t, node, STR("source"));
	const struct node *answer = yaml_get(t, node, STR("answer"));
	struct written written = {.part = node->file, .line = node->line};
	struct column column;

	load_check_keys(l, node, question_keys, "a question");
	if (!has_needed(l, node) || !load_is_id(l, id))
		return;
	written.id = load_text(l, id);
	written.q = load_text(l, yaml_get(t, node, STR("q")));
	written.explanation = load_text(l, yaml_get(t, node, STR("why")));
	written.level = load_level(l, yaml_get(t, node, STR("level")));
	written.importance =
		load_importance(l, yaml_get(t, node, STR("importance")));
	written.topic = load_topic(l, yaml_get(t, node, STR("topic")));
	written.citation = source ? load_citation(l, source) : l->citation;
	load_type(l, &written, node);
	column = load_answer_column(&written);
	if (answer->kind == NODE_MAP)
		load_any(l, &written, answer, column);
	else
		load_values(l, column, answer, &written.first_answer,
			    &written.n_answers);
	load_values(l, column, yaml_get(t, node, STR("wrong")),
		    &written.first_wrong, &written.n_wrong);
	load_values(l, (struct column){.type = COLUMN_TEXT},
		    yaml_get(t, node, STR("also")), &written.first_also,
		    &written.n_also);
	load_formerly(
		l, yaml_get(t, node, STR("formerly")),
		(struct alias){.now = written.id, .scope = ALIAS_QUESTION});
	if (!source && !l->pack_cites)
		load_no_source(l, node, "the question has no source");
	*vec_push(&l->build->questions) = written;
	location_add(&l->marks->questions, l->tree, node);
}

void load_questions(struct loader *l, const struct node *node)
{
	struct strmap ids = STRMAP_INIT;

	if (!node || !load_is_list(l, node, "`questions`"))
		return;
	node_each (item, l->tree, node) {
		const struct node *id = yaml_get(l->tree, item, STR("id"));
		bool is_new = true;

		if (diags_enough(l->diags))
			break;
		if (!load_is_map(l, item, "a question"))
			continue;
		if (id)
			strmap_put(&ids, yaml_text(l->tree, id), &is_new);
		if (!is_new)
			load_error(l, id, "give each question its own id",
				   "two questions have this id");
		load_question(l, item);
	}
	strmap_finish(&ids);
}
