#include "classroom/quiz.h"

#include "base/file.h"
#include "base/suggest.h"
#include "classroom/moment.h"
#include "pack/yaml_reader.h"

struct reader {
	struct quiz *quiz;
	struct yaml_tree tree;
	struct source source;
	struct arena *arena;
	struct diags *diags;
};

static const struct str answers_names[] = {
	[QUIZ_AT_ONCE] = STR("at once"),
	[QUIZ_AT_END] = STR("at the end"),
	[QUIZ_NEVER] = STR("never"),
};

enum { N_ANSWERS = sizeof(answers_names) / sizeof(*answers_names) };

/* `hint` may be NULL. */
static void refuse(struct reader *r, const struct node *node, const char *hint,
		   const char *message)
{
	source_error(&r->source, r->diags, yaml_span(&r->tree, node), hint,
		     "%s", message);
}

static struct str text_of(const struct reader *r, const struct node *node)
{
	return arena_copy(r->arena, yaml_text(&r->tree, node));
}

/* Is it a single text, neither a list nor a map? */
static bool is_text(struct reader *r, const struct node *node, const char *hint)
{
	if (node->kind == NODE_SCALAR && node->n)
		return true;
	refuse(r, node, hint, "a text is expected here");
	return false;
}

static void read_format(struct reader *r, const struct node *node)
{
	uint64_t format;

	if (!is_text(r, node, "write `format: 1`"))
		return;
	if (!str_to_u64(yaml_text(&r->tree, node), &format) || !format)
		refuse(r, node, "write `format: 1`", "not a format");
	else if (format > QUIZ_FORMAT)
		refuse(r, node, "use a newer civiq",
		       "the quiz was written by a newer civiq");
}

static void read_title(struct reader *r, const struct node *node)
{
	if (!is_text(r, node, "write a title"))
		return;
	if (node->n > QUIZ_TITLE_MOST)
		refuse(r, node, "write a shorter one", "the title is too long");
	r->quiz->title = text_of(r, node);
}

static void read_code(struct reader *r, const struct node *node)
{
	struct quiz *quiz = r->quiz;

	if (!is_text(r, node, "write a code such as amanat-10-K7QF2MXA"))
		return;
	quiz->text = text_of(r, node);
	if (!code_read(quiz->text, &quiz->code))
		refuse(r, node,
		       "one looks like amanat-10-K7QF2MXA; `civiq quiz` "
		       "makes it",
		       "not a code");
}

static void read_packs(struct reader *r, const struct node *node)
{
	struct quiz *quiz = r->quiz;

	if (node->kind != NODE_LIST || node->n > PACKS_MOST) {
		refuse(r, node, "packs: [moons.yaml]",
		       "not a list of pack files, 8 at most");
		return;
	}
	node_each (item, &r->tree, node)
		if (is_text(r, item, "write the name of a pack file"))
			quiz->packs[quiz->n_packs++] = text_of(r, item);
}

static void read_positions(struct reader *r, const struct node *node,
			   uint32_t **positions, uint32_t *n)
{
	uint64_t position;

	if (node->kind != NODE_LIST || node->n > QUIZ_SKIP_MOST) {
		refuse(r, node, "write the numbers of questions: [3, 7]",
		       "not a list of questions");
		return;
	}
	*positions = arena_array(r->arena, uint32_t, node->n);
	node_each (item, &r->tree, node) {
		if (!str_to_u64(yaml_text(&r->tree, item), &position) ||
		    !position || position > ROUND_MOST)
			refuse(r, item, "write the number of a question: 3",
			       "not the number of a question");
		else
			(*positions)[(*n)++] = (uint32_t)position;
	}
}

static void read_skip(struct reader *r, const struct node *node)
{
	read_positions(r, node, &r->quiz->skip, &r->quiz->n_skip);
}

static void read_remove(struct reader *r, const struct node *node)
{
	read_positions(r, node, &r->quiz->remove, &r->quiz->n_remove);
}

static void read_time_limit(struct reader *r, const struct node *node)
{
	struct str text = yaml_text(&r->tree, node);

	if (!str_eq(text, STR("none")) &&
	    !moment_span_read(text, &r->quiz->seconds))
		refuse(r, node, "write `20 minutes`, a day at most, or `none`",
		       "not a time");
}

static void read_moment(struct reader *r, const struct node *node, bool is_end,
			struct str *moment)
{
	if (!moment_read(yaml_text(&r->tree, node), is_end, r->arena, moment))
		refuse(r, node, "write 2026-03-02 09:00, or 2026-03-02",
		       "not a date and a time");
}

static void read_opens(struct reader *r, const struct node *node)
{
	read_moment(r, node, false, &r->quiz->opens);
}

static void read_closes(struct reader *r, const struct node *node)
{
	struct quiz *quiz = r->quiz;

	read_moment(r, node, true, &quiz->closes);
	if (quiz->opens.len && quiz->closes.len &&
	    str_cmp(quiz->closes, quiz->opens) <= 0)
		refuse(r, node, "write a later time",
		       "the quiz closes before it opens");
}

bool quiz_answers_read(struct str text, enum quiz_answers *answers)
{
	for (int i = 0; i < N_ANSWERS; i++)
		if (str_eq(text, answers_names[i])) {
			*answers = (enum quiz_answers)i;
			return true;
		}
	return false;
}

static void read_answers(struct reader *r, const struct node *node)
{
	if (!quiz_answers_read(yaml_text(&r->tree, node), &r->quiz->answers))
		refuse(r, node, "write `at once`, `at the end` or `never`",
		       "not a time to show the answers");
}

static void read_attempts(struct reader *r, const struct node *node)
{
	struct str text = yaml_text(&r->tree, node);
	uint64_t n;

	if (str_eq(text, STR("any")))
		return;
	if (!str_to_u64(text, &n) || !n || n > 1000)
		refuse(r, node, "write a number from 1 on, or `any`",
		       "not a number of attempts");
	else
		r->quiz->attempts = (uint32_t)n;
}

static void read_roster(struct reader *r, const struct node *node)
{
	if (is_text(r, node, "write the name of a CSV file"))
		r->quiz->roster = text_of(r, node);
}

static void read_versions(struct reader *r, const struct node *node)
{
	struct str text = yaml_text(&r->tree, node);

	r->quiz->versions = str_eq(text, STR("yes"));
	if (!r->quiz->versions && !str_eq(text, STR("no")))
		refuse(r, node, "write `yes` or `no`", "neither yes nor no");
}

static const struct key {
	struct str name;
	void (*read)(struct reader *r, const struct node *node);
} keys[] = {
	{STR("format"), read_format},	  {STR("title"), read_title},
	{STR("code"), read_code},	  {STR("packs"), read_packs},
	{STR("skip"), read_skip},	  {STR("remove"), read_remove},
	{STR("opens"), read_opens},	  {STR("closes"), read_closes},
	{STR("answers"), read_answers},	  {STR("time_limit"), read_time_limit},
	{STR("attempts"), read_attempts}, {STR("roster"), read_roster},
	{STR("versions"), read_versions},
};

enum { N_KEYS = sizeof(keys) / sizeof(*keys) };

static void check_key(struct reader *r, const struct node *node)
{
	struct str text = yaml_text(&r->tree, node);
	struct suggest suggest = suggest_for(text);
	struct str hint = STR_NONE;

	for (int i = 0; i < N_KEYS; i++) {
		if (str_eq(text, keys[i].name))
			return;
		suggest_add(&suggest, keys[i].name);
	}
	if (suggest.best.len)
		hint = arena_printf(r->arena, "did you mean `" STR_FMT "`?",
				    STR_ARG(suggest.best));
	source_error(&r->source, r->diags, yaml_span(&r->tree, node), hint.ptr,
		     "unknown key `" STR_FMT "`", STR_ARG(text));
}

/* A missing key is reported on the first line of the file. */
static void require(struct reader *r, const struct node *root, struct str key,
		    const char *hint)
{
	if (!yaml_get(&r->tree, root, key))
		source_error(&r->source, r->diags, (struct span){1, 1, 1}, hint,
			     "the quiz has no `" STR_FMT "`", STR_ARG(key));
}

/* Reports positions listed under a key that are beyond the last question. */
static void check_positions(struct reader *r, const struct node *root,
			    struct str key)
{
	const struct node *list = yaml_get(&r->tree, root, key);
	uint64_t position;

	if (!list || list->kind != NODE_LIST || !r->quiz->code.n_packs)
		return;
	node_each (item, &r->tree, list)
		if (str_to_u64(yaml_text(&r->tree, item), &position) &&
		    position <= ROUND_MOST &&
		    position > r->quiz->code.options.want)
			source_error(&r->source, r->diags,
				     yaml_span(&r->tree, item), NULL,
				     "the quiz has only %u questions",
				     r->quiz->code.options.want);
}

/* Checks keys that are valid alone, but not in combination. */
static void check_together(struct reader *r, const struct node *root)
{
	const struct quiz *quiz = r->quiz;
	const struct node *versions = yaml_get(&r->tree, root, STR("versions"));

	check_positions(r, root, STR("skip"));
	check_positions(r, root, STR("remove"));
	if (!quiz->versions)
		return;
	if (!quiz->roster.len)
		refuse(r, versions, "name the pupils: `roster: class.csv`",
		       "`versions` needs a roster");
	if (quiz->n_skip || quiz->n_remove)
		refuse(r, versions, "leave `skip` and `remove` out",
		       "with `versions`, single questions cannot be taken out");
}

/* Checks `opens` and `closes` in that order, whatever their order in the
 * file. */
static void read_keys(struct reader *r)
{
	const struct node *root = yaml_root(&r->tree);

	if (root->kind != NODE_MAP) {
		refuse(r, root, "a quiz file begins with `format: 1`",
		       "this is not a quiz file");
		return;
	}
	key_each (key, &r->tree, root)
		check_key(r, key);
	for (int i = 0; i < N_KEYS; i++) {
		const struct node *value =
			yaml_get(&r->tree, root, keys[i].name);

		if (value)
			keys[i].read(r, value);
	}
	require(r, root, STR("format"), "write `format: 1`");
	require(r, root, STR("title"), "write a title");
	require(r, root, STR("code"), "`civiq quiz PACK -n 20` makes one");
	check_together(r, root);
}

struct str quiz_name(struct str title, struct str code, struct arena *arena)
{
	return arena_printf(arena, STR_FMT " (" STR_FMT ")", STR_ARG(title),
			    STR_ARG(code));
}

bool quiz_read(struct quiz *quiz, const char *path, struct arena *arena,
	       struct diags *diags)
{
	struct reader r = {.quiz = quiz, .arena = arena, .diags = diags};
	uint32_t errors = diags->errors;

	*quiz = (struct quiz){.attempts = 0};
	if (!source_read(&r.source, path, diags))
		return false;
	if (yaml_tree_parse(&r.tree, &r.source, diags)) {
		read_keys(&r);
		yaml_tree_finish(&r.tree);
	}
	source_finish(&r.source);
	quiz->name = quiz_name(quiz->title, quiz->text, arena);
	return diags->errors == errors;
}

struct str quiz_path(const char *quiz, struct str file, struct arena *arena)
{
	struct strbuf path = STRBUF_INIT;
	struct str kept;

	if ((file.len && file.ptr[0] == '/') ||
	    str_find(str_of(quiz), STR("/")) == SIZE_MAX)
		return arena_copy(arena, file);
	file_folder(&path, quiz);
	strbuf_addc(&path, '/');
	strbuf_add(&path, file);
	kept = arena_copy(arena, strbuf_str(&path));
	strbuf_finish(&path);
	return kept;
}

/* In quotes, so that any text is valid YAML. */
static void add_quoted(struct strbuf *out, struct str text)
{
	strbuf_addc(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"' || text.ptr[i] == '\\')
			strbuf_addc(out, '\\');
		strbuf_addc(out, text.ptr[i]);
	}
	strbuf_addc(out, '"');
}

static void add_text(struct strbuf *out, const char *key, struct str text)
{
	if (!text.len)
		return;
	strbuf_addf(out, "%s: ", key);
	add_quoted(out, text);
	strbuf_addc(out, '\n');
}

static void add_packs(struct strbuf *out, const struct quiz *quiz)
{
	if (!quiz->n_packs)
		return;
	strbuf_addz(out, "packs: [");
	for (uint32_t i = 0; i < quiz->n_packs; i++) {
		strbuf_addz(out, i ? ", " : "");
		add_quoted(out, quiz->packs[i]);
	}
	strbuf_addz(out, "]\n");
}

static void add_positions(struct strbuf *out, const char *key,
			  const uint32_t *positions, uint32_t n)
{
	if (!n)
		return;
	strbuf_addf(out, "%s: [", key);
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(out, "%s%u", i ? ", " : "", positions[i]);
	strbuf_addz(out, "]\n");
}

static void add_time_limit(struct strbuf *out, const struct quiz *quiz)
{
	if (quiz->seconds && quiz->seconds % 60 == 0)
		strbuf_addf(out, "time_limit: %u minutes\n",
			    quiz->seconds / 60);
	else if (quiz->seconds)
		strbuf_addf(out, "time_limit: %u seconds\n", quiz->seconds);
}

void quiz_write(struct strbuf *out, const struct quiz *quiz)
{
	strbuf_addf(out, "format: %d\n", QUIZ_FORMAT);
	add_text(out, "title", quiz->title);
	strbuf_addf(out, "code: " STR_FMT "\n", STR_ARG(quiz->text));
	add_packs(out, quiz);
	add_positions(out, "skip", quiz->skip, quiz->n_skip);
	add_positions(out, "remove", quiz->remove, quiz->n_remove);
	add_time_limit(out, quiz);
	if (quiz->opens.len)
		strbuf_addf(out, "opens: " STR_FMT "\n", STR_ARG(quiz->opens));
	if (quiz->closes.len)
		strbuf_addf(out, "closes: " STR_FMT "\n",
			    STR_ARG(quiz->closes));
	strbuf_addf(out, "answers: " STR_FMT "\n",
		    STR_ARG(answers_names[quiz->answers]));
	if (quiz->attempts)
		strbuf_addf(out, "attempts: %u\n", quiz->attempts);
	add_text(out, "roster", quiz->roster);
	if (quiz->versions)
		strbuf_addz(out, "versions: yes\n");
}
