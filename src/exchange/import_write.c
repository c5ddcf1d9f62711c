/*
 * A pack of questions by hand, as a person would write it.
 */
#include "base/utf8.h"
#include "exchange/importing.h"
#include "pack/slug.h"

enum { LINE_MOST = 78 };

/* Names of topics or of sources, and the ids made for them. */
struct named {
	struct strmap places; /* of a name in the two that follow */
	struct strmap taken;  /* ids, and their number */
	VEC(struct str) names;
	VEC(struct str) ids;
};

struct writing {
	const struct import *import;
	struct strbuf *out;
	uint32_t line; /* the one that is being written */
	struct arena arena;
	struct str category; /* of all questions, if they share one */
	struct named topics;
	struct named sources;
};

static void end_line(struct writing *w)
{
	strbuf_addc(w->out, '\n');
	w->line++;
}

static void add_line(struct writing *w, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void add_line(struct writing *w, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_addv(w->out, format, args);
	va_end(args);
	end_line(w);
}

static bool is_word(struct str text)
{
	static const char *const words[] = {"true", "false", "yes", "no",
					    "null", "on",    "off"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, str_of(words[i])))
			return true;
	return false;
}

/* May the text stand without quotes, between commas where it is in a list? */
static bool is_plain(struct str text, bool in_list)
{
	static const char first[] = "-?:,[]{}#&*!|>'\"%@`~=.";

	if (!text.len || strchr(first, text.ptr[0]) || is_word(text))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		char next = i + 1 < text.len ? text.ptr[i + 1] : ' ';

		if ((in_list && strchr(",[]{}", c)) ||
		    (c == ':' && next == ' ') || (c == ' ' && next == '#'))
			return false;
	}
	return true;
}

/* As YAML, in the quotes that it needs. */
static void add_text(struct strbuf *out, struct str text, bool in_list)
{
	bool has_single = text.len && memchr(text.ptr, '\'', text.len);
	bool has_double = text.len && (memchr(text.ptr, '"', text.len) ||
				       memchr(text.ptr, '\\', text.len));
	char quote = has_single && !has_double ? '"' : '\'';

	if (is_plain(text, in_list)) {
		strbuf_add(out, text);
		return;
	}
	strbuf_addc(out, quote);
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == quote)
			strbuf_addc(out, quote);
		strbuf_addc(out, text.ptr[i]);
	}
	strbuf_addc(out, quote);
}

static void add_key(struct writing *w, const char *key, struct str text)
{
	if (!text.len)
		return;
	strbuf_addf(w->out, "    %s: ", key);
	add_text(w->out, text, false);
	end_line(w);
}

/* In one line if there is room, else one a line. */
static void add_list(struct writing *w, const char *key,
		     const struct str *texts, uint32_t n)
{
	size_t start = w->out->len;

	if (!n)
		return;
	strbuf_addf(w->out, "    %s: [", key);
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			strbuf_addz(w->out, ", ");
		add_text(w->out, texts[i], true);
	}
	strbuf_addc(w->out, ']');
	if (utf8_width(str_from(strbuf_str(w->out), start)) <= LINE_MOST) {
		end_line(w);
		return;
	}
	strbuf_cut(w->out, start);
	add_line(w, "    %s:", key);
	for (uint32_t i = 0; i < n; i++) {
		strbuf_addz(w->out, "      - ");
		add_text(w->out, texts[i], false);
		end_line(w);
	}
}

/* Gives a name the id, or one with a number behind it if that is taken. */
static void name_add_as(struct writing *w, struct named *named, struct str name,
			struct str id)
{
	bool is_new;

	*strmap_put(&named->places, name, &is_new) = named->names.n;
	*vec_push(&named->names) = name;
	*vec_push(&named->ids) = importing_unique(&named->taken, &w->arena, id);
}

/* Makes an id for a name that has none yet. */
static void name_add(struct writing *w, struct named *named, struct str name)
{
	struct strbuf slug = STRBUF_INIT;

	if (!name.len || strmap_get(&named->places, name))
		return;
	slug_add(&slug, name);
	name_add_as(w, named, name, arena_copy(&w->arena, strbuf_str(&slug)));
	strbuf_finish(&slug);
}

static struct str name_id(const struct named *named, struct str name)
{
	const uint32_t *place =
		name.len ? strmap_get(&named->places, name) : NULL;

	return place ? named->ids.at[*place] : STR_NONE;
}

static void named_finish(struct named *named)
{
	strmap_finish(&named->places);
	strmap_finish(&named->taken);
	vec_finish(&named->names);
	vec_finish(&named->ids);
}

/* The only category, or empty: one that holds all says what the file is about,
 * and is no topic. */
static struct str only_category(const struct import *import)
{
	struct str category = import->questions.n
				      ? import->questions.at[0].category
				      : STR_NONE;

	vec_each (q, &import->questions)
		if (!str_eq(q->category, category))
			return STR_NONE;
	return category;
}

static struct str topic_of(const struct writing *w, const struct imported *q)
{
	return q->topic.len || w->category.len ? q->topic : q->category;
}

/* What the file calls itself; else "european-capitals" is titled European
 * capitals. */
static void add_title(struct writing *w, struct str id)
{
	struct strbuf title = STRBUF_INIT;

	strbuf_add(&title,
		   w->import->title.len ? w->import->title : w->category);
	if (!title.len) {
		utf8_capitalize(&title, id);
		for (size_t i = 0; i < title.len; i++)
			if (title.ptr[i] == '-')
				title.ptr[i] = ' ';
	}
	strbuf_addz(w->out, "title: ");
	add_text(w->out, strbuf_str(&title), false);
	end_line(w);
	strbuf_finish(&title);
}

static void add_head(struct writing *w, struct str id)
{
	uint32_t n = w->import->questions.n;

	add_line(w, "# %u question%s from " STR_FMT ".", n, n == 1 ? "" : "s",
		 STR_ARG(w->import->file));
	add_line(w, "pack: " STR_FMT, STR_ARG(id));
	add_title(w, id);
	add_line(w, "sources:");
	for (uint32_t i = 0; i < w->sources.ids.n; i++) {
		strbuf_addf(w->out, "  " STR_FMT ": {title: ",
			    STR_ARG(w->sources.ids.at[i]));
		add_text(w->out, w->sources.names.at[i], true);
		add_line(w, "}");
	}
	add_line(w, "source: " STR_FMT, STR_ARG(w->sources.ids.at[0]));
	if (w->topics.ids.n)
		add_line(w, "topics:");
	for (uint32_t i = 0; i < w->topics.ids.n; i++) {
		strbuf_addf(w->out, "  " STR_FMT ": ",
			    STR_ARG(w->topics.ids.at[i]));
		add_text(w->out, w->topics.names.at[i], false);
		end_line(w);
	}
	add_line(w, "questions:");
}

static void add_answer(struct writing *w, const struct imported *q)
{
	if (q->kind == IMPORTED_TRUTH) {
		add_line(w, "    answer: " STR_FMT, STR_ARG(q->right[0]));
		return;
	}
	if (q->kind == IMPORTED_CHOICE && q->n_right > 1)
		add_list(w, "answer", q->right, q->n_right);
	else
		add_key(w, "answer", q->right[0]);
	if (q->kind == IMPORTED_TYPED)
		add_list(w, "also", q->right + 1, q->n_right - 1);
	if (q->kind == IMPORTED_FIGURE)
		add_line(w, "    type: %s", q->type);
	add_list(w, "wrong", q->wrong, q->n_wrong);
}

static void add_question(struct writing *w, const struct imported *q)
{
	if (q != w->import->questions.at)
		end_line(w);
	add_line(w, "  - id: " STR_FMT "  # %s %u", STR_ARG(q->id),
		 w->import->unit, q->at);
	add_key(w, "q", q->q);
	add_answer(w, q);
	add_key(w, "why", q->why);
	add_key(w, "topic", name_id(&w->topics, topic_of(w, q)));
	if (q->level)
		add_line(w, "    level: %u", q->level);
	add_key(w, "source", name_id(&w->sources, q->source));
}

void import_write(const struct import *import, struct str id,
		  struct strbuf *out, uint32_t *lines)
{
	struct writing w = {.import = import, .out = out, .line = 1};

	w.category = only_category(import);
	name_add_as(&w, &w.sources, import->file, STR("file"));
	vec_each (q, &import->questions) {
		name_add(&w, &w.sources, q->source);
		name_add(&w, &w.topics, topic_of(&w, q));
	}
	add_head(&w, id);
	for (uint32_t i = 0; i < import->questions.n; i++) {
		if (lines)
			lines[i] = w.line + (i > 0);
		add_question(&w, &import->questions.at[i]);
	}
	named_finish(&w.topics);
	named_finish(&w.sources);
	arena_finish(&w.arena);
}
