#include "pack/load.h"

#include "base/strbuf.h"
#include "pack/slug.h"
#include "pack/verb.h"

#include <stdio.h>
#include <string.h>

enum { MESSAGE_MOST = 512, HINT_MOST = 256, ID_MOST = 64 };

static void error_at(struct loader *l, const struct node *node,
		     const char *hint, const char *format, va_list args)
	__attribute__((format(printf, 4, 0)));

static void error_at(struct loader *l, const struct node *node,
		     const char *hint, const char *format, va_list args)
{
	char message[MESSAGE_MOST];

	vsnprintf(message, sizeof(message), format, args);
	source_error(source_file(l->source, node->file), l->diags,
		     yaml_span(l->tree, node), hint, "%s", message);
}

void load_error(struct loader *l, const struct node *node, const char *hint,
		const char *format, ...)
{
	va_list args;

	va_start(args, format);
	error_at(l, node, hint, format, args);
	va_end(args);
}

void load_warning(struct loader *l, enum warning id, const struct node *node,
		  const char *hint, const char *format, ...)
{
	char message[MESSAGE_MOST];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	source_warning(source_file(l->source, node->file), l->diags, id,
		       yaml_span(l->tree, node), hint, "%s", message);
}

void load_unknown(struct loader *l, const struct node *node,
		  const struct suggest *suggest, const char *hint,
		  const char *format, ...)
{
	char meant[HINT_MOST];
	va_list args;

	if (suggest->best.len) {
		snprintf(meant, sizeof(meant), "did you mean `" STR_FMT "`?",
			 STR_ARG(suggest->best));
		hint = meant;
	}
	va_start(args, format);
	error_at(l, node, hint, format, args);
	va_end(args);
}

void load_unknown_key(struct loader *l, const struct node *key,
		      const struct suggest *suggest, const char *hint,
		      const char *what)
{
	load_unknown(l, key, suggest, hint, "unknown key `" STR_FMT "` in %s",
		     STR_ARG(yaml_text(l->tree, key)), what);
}

bool load_is_heard(const struct loader *l)
{
	return l->diags->all.n < DIAGS_MOST;
}

/* A text like `key:value`, which YAML does not read as a map. */
static bool lacks_space(const struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	size_t colon = str_find(text, STR(":"));

	return colon != SIZE_MAX && colon && colon + 1 < text.len;
}

bool load_is_map(struct loader *l, const struct node *node, const char *what)
{
	const char *hint = "write `key: value` lines, indented below";

	if (node->kind == NODE_MAP)
		return true;
	if (node->kind == NODE_LIST)
		hint = "write `key: value` lines, without dashes or brackets";
	else if (lacks_space(l, node))
		hint = "put a space after the colon";
	load_error(l, node, hint, "%s must be a map", what);
	return false;
}

bool load_is_list(struct loader *l, const struct node *node, const char *what)
{
	if (node->kind == NODE_LIST)
		return true;
	load_error(l, node,
		   "write a list: lines that start with `- `, or [a, b]",
		   "%s must be a list", what);
	return false;
}

/* Is the text an id, or with `dots` ids joined by dots? */
static bool is_id(struct str id, bool dots)
{
	bool ok = id.len > 0 && id.len <= (dots ? 2 * ID_MOST + 1 : ID_MOST);

	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];

		ok = ok && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			    c == '-' || c == '_' || (dots && c == '.'));
	}
	return ok;
}

static bool say_is_id(struct loader *l, const struct node *node, bool dots)
{
	struct str id = yaml_text(l->tree, node);
	struct strbuf hint = STRBUF_INIT;
	bool ok = is_id(id, dots);

	if (!ok) {
		strbuf_addz(&hint, "use a-z, 0-9, - and _, 64 at most: `");
		slug_add(&hint, id);
		strbuf_addz(&hint, "`");
		load_error(l, node, strbuf_text(&hint),
			   "`" STR_FMT "` cannot be an id", STR_ARG(id));
	}
	strbuf_finish(&hint);
	return ok;
}

bool load_is_id(struct loader *l, const struct node *node)
{
	return say_is_id(l, node, false);
}

static bool is_known(struct str key, const char *const *known)
{
	for (; *known; known++)
		if (str_eq(key, str_of(*known)))
			return true;
	return false;
}

/* "title, publisher, on": what is allowed there. */
static void list_known(char *out, size_t size, const char *const *known)
{
	size_t used = (size_t)snprintf(out, size, "one of %s", *known);

	while (*++known && used < size)
		used += (size_t)snprintf(out + used, size - used, ", %s",
					 *known);
}

void load_check_keys(struct loader *l, const struct node *map,
		     const char *const *known, const char *what)
{
	key_each (key, l->tree, map) {
		struct str text = yaml_text(l->tree, key);
		struct suggest suggest;
		char hint[HINT_MOST];

		if (diags_enough(l->diags))
			break;
		if (is_known(text, known) || load_is_stranded(l, key))
			continue;
		suggest = suggest_for(text);
		for (const char *const *word = known; *word; word++)
			suggest_add(&suggest, str_of(*word));
		list_known(hint, sizeof(hint), known);
		load_unknown_key(l, key, &suggest, hint, what);
	}
}

struct text load_text(struct loader *l, const struct node *node)
{
	if (!node)
		return (struct text){0, 0};
	if (node->kind != NODE_SCALAR) {
		load_error(l, node, "write one text, in quotes where needed",
			   "a text is expected here");
		return (struct text){0, 0};
	}
	return pack_build_text(l->build, yaml_text(l->tree, node));
}

static const struct {
	const char *message;
	const char *hint;
} verb_faults[] = {
	[VERB_NO_FORM] = {"a verb with one form only",
			  "write both forms of one word, `merge/merged into "
			  "Otan`, or begin with is, are, was or were: `was "
			  "released`"},
	[VERB_PERFECT] = {"a verb in the perfect tense",
			  "write the past: `merge/merged`, `was founded`"},
	[VERB_FUTURE] = {"a verb in the future tense",
			 "facts are past or present: `merge/merged`, "
			 "`flow/flows into`"},
	[VERB_APART] = {"the slash joins more than two words",
			"put it between the infinitive and the form alone: "
			"`go/went into service`, `first appear/appeared`"},
	[VERB_BASE] = {"an infinitive that ends in -s",
		       "begin with the infinitive: `win/won`, `have/had`"},
};

/* `flows into` is meant as `flow/flows into`. */
static bool add_both_forms(struct strbuf *hint, struct str verb)
{
	static const struct str es[] = {STR("ches"), STR("shes"), STR("sses"),
					STR("xes"), STR("oes")};
	size_t n = str_find(verb, STR(" "));
	struct str word = str_head(verb, n < verb.len ? n : verb.len);
	size_t cut = 1;

	if (word.len < 4 || !str_ends(word, STR("s")) ||
	    str_ends(word, STR("ss")))
		return false;
	for (size_t i = 0; i < sizeof(es) / sizeof(*es); i++)
		cut = str_ends(word, es[i]) ? 2 : cut;
	strbuf_addz(hint, "write `");
	if (str_ends(word, STR("ies")) && word.len > 4)
		strbuf_addf(hint, STR_FMT "y",
			    STR_ARG(str_head(word, word.len - 3)));
	else
		strbuf_add(hint, str_head(word, word.len - cut));
	strbuf_addf(hint, "/" STR_FMT "`", STR_ARG(verb));
	return true;
}

/* [merge, merged into Otan] is merge/merged into Otan. */
static struct str verb_text(struct loader *l, const struct node *node,
			    struct strbuf *pair)
{
	const struct node *form;

	if (node->kind != NODE_LIST || node->n != 2)
		return yaml_text(l->tree, node);
	form = yaml_next(l->tree, yaml_first(l->tree, node));
	strbuf_addf(pair, STR_FMT "/" STR_FMT,
		    STR_ARG(yaml_text(l->tree, yaml_first(l->tree, node))),
		    STR_ARG(yaml_text(l->tree, form)));
	return strbuf_str(pair);
}

static void refuse_verb(struct loader *l, const struct node *node,
			struct str said, enum verb_fault fault)
{
	struct strbuf hint = STRBUF_INIT;

	if (fault != VERB_NO_FORM || !add_both_forms(&hint, said))
		strbuf_addz(&hint, verb_faults[fault].hint);
	load_error(l, node, strbuf_text(&hint), "%s",
		   verb_faults[fault].message);
	strbuf_finish(&hint);
}

struct text load_verb(struct loader *l, const struct node *node,
		      enum fact_kind kind)
{
	struct strbuf pair = STRBUF_INIT;
	struct text text = {0, 0};
	struct verb verb;
	enum verb_fault fault;
	struct str said;

	if (!node || (node->kind != NODE_SCALAR &&
		      (node->kind != NODE_LIST || node->n != 2)))
		return load_text(l, node);
	said = verb_text(l, node, &pair);
	fault = verb_read(said, &verb);
	if (fault == VERB_OK && kind == FACT_EVENT && verb_has_year(said))
		load_error(l, node,
			   "leave it out: the questions ask for it, or name it "
			   "themselves",
			   "a year in a verb");
	if (fault == VERB_OK)
		text = pack_build_text(l->build, said);
	else
		refuse_verb(l, node, said, fault);
	strbuf_finish(&pair);
	return text;
}

bool load_bool(struct loader *l, const struct node *node, bool otherwise)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return otherwise;
	if (str_eq(text, STR("yes")) || str_eq(text, STR("true")))
		return true;
	if (!str_eq(text, STR("no")) && !str_eq(text, STR("false")))
		load_error(l, node, "write `yes` or `no`",
			   "`" STR_FMT "` is neither yes nor no",
			   STR_ARG(text));
	return false;
}

uint32_t load_match(struct loader *l, const struct node *node)
{
	static const struct str words[] = {
		[MATCH_NAME] = STR("name"),
		[MATCH_TEXT] = STR("text"),
		[MATCH_ACCENTS] = STR("accents"),
		[MATCH_EXACT] = STR("exact"),
	};
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return 0;
	for (uint32_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, words[i]))
			return SAID(i);
	load_error(l, node, "one of name, text, accents, exact",
		   "no way to match `" STR_FMT "`", STR_ARG(text));
	return 0;
}

/* A number from 1 to 5; 0 for NULL, and after an error for anything else. */
static uint32_t one_to_five(struct loader *l, const struct node *node,
			    const char *hint, const char *message)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return 0;
	if (text.len == 1 && text.ptr[0] >= '1' && text.ptr[0] <= '5')
		return (uint32_t)(text.ptr[0] - '0');
	load_error(l, node, hint, "%s", message);
	return 0;
}

uint32_t load_level(struct loader *l, const struct node *node)
{
	return one_to_five(l, node, "1 is easy, 5 is hard",
			   "a level is a number from 1 to 5");
}

uint32_t load_importance(struct loader *l, const struct node *node)
{
	return one_to_five(l, node,
			   "5 is what everybody should know, 1 what nobody "
			   "remembers",
			   "an importance is a number from 1 to 5");
}

static uint32_t add_topic(struct loader *l, const struct node *id,
			  struct text name)
{
	uint32_t topic = l->build->topics.n;
	bool is_new;

	*strmap_put(&l->topics, arena_copy(&l->ids, yaml_text(l->tree, id)),
		    &is_new) = topic;
	*vec_push(&l->build->topics) =
		(struct pack_topic){load_text(l, id), name};
	return topic;
}

void load_topics(struct loader *l, const struct node *node)
{
	if (!node || !load_is_map(l, node, "`topics`"))
		return;
	key_each (key, l->tree, node) {
		if (load_is_id(l, key))
			add_topic(l, key,
				  load_text(l, yaml_next(l->tree, key)));
	}
}

/* A topic that is not declared is named by its id. */
uint32_t load_topic(struct loader *l, const struct node *node)
{
	const uint32_t *known;

	if (!node)
		return INDEX_NONE;
	known = strmap_get(&l->topics, yaml_text(l->tree, node));
	if (known)
		return *known;
	return load_is_id(l, node) ? add_topic(l, node, load_text(l, node))
				   : INDEX_NONE;
}

void load_no_source(struct loader *l, const struct node *node,
		    const char *message)
{
	const char *hint = "write at the top `sources: {book: its title}` and "
			   "`source: book`";
	struct strbuf text = STRBUF_INIT;

	if (l->build->citations.n) {
		struct text id = l->build->citations.at[0].id;

		strbuf_addf(&text,
			    "write `source: " STR_FMT
			    "` here, or at the top for the whole pack",
			    STR_ARG(pack_build_str(l->build, id)));
		hint = strbuf_text(&text);
	}
	load_error(l, node, hint, "%s", message);
	strbuf_finish(&text);
}

/* A source that is not listed: its id, or its title in place of one. */
static void add_source_hint(struct strbuf *hint, struct str id)
{
	struct strbuf slug = STRBUF_INIT;

	slug_add(&slug, id);
	if (is_id(id, false))
		strbuf_addf(
			hint,
			"list it under `sources:` at the top, like `" STR_FMT
			": its title`",
			STR_ARG(id));
	else
		strbuf_addf(hint,
			    "write `source: %s`, and at the top `sources: {%s: "
			    "its title}`",
			    strbuf_text(&slug), strbuf_text(&slug));
	strbuf_finish(&slug);
}

/* The id of the first source that is listed, or of one with this title. */
static struct str id_of_source(const struct loader *l, struct str title)
{
	vec_each (citation, &l->build->citations)
		if (!title.len ||
		    str_eq(pack_build_str(l->build, citation->title), title))
			return pack_build_str(l->build, citation->id);
	return STR_NONE;
}

/* A source that is described where it is only named, or several of them. */
static void not_one_source(struct loader *l, const struct node *node)
{
	struct str title =
		yaml_text(l->tree, yaml_get(l->tree, node, STR("title")));
	struct str known = id_of_source(l, title);
	struct strbuf hint = STRBUF_INIT;
	struct strbuf slug = STRBUF_INIT;

	slug_add(&slug, title.len ? title : STR("book"));
	if (known.len)
		strbuf_addf(&hint, "write its id: `source: " STR_FMT "`",
			    STR_ARG(known));
	else
		strbuf_addf(&hint,
			    "write `source: %s`, and at the top of the pack "
			    "`sources: {%s: {title: ...}}`",
			    strbuf_text(&slug), strbuf_text(&slug));
	load_error(l, node, strbuf_text(&hint),
		   node->kind == NODE_MAP
			   ? "a source is described at the top, under "
			     "`sources`, and named here by its id"
			   : "one source is named here, by its id");
	strbuf_finish(&slug);
	strbuf_finish(&hint);
}

uint32_t load_citation(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	const uint32_t *found = strmap_get(&l->citations, id);
	struct strbuf hint = STRBUF_INIT;
	struct suggest suggest;

	if (found)
		return *found;
	if (node->kind != NODE_SCALAR || !id.len) {
		not_one_source(l, node);
		return INDEX_NONE;
	}
	suggest = suggest_for(id);
	for (uint32_t i = 0; load_is_heard(l) && i < l->build->citations.n; i++)
		suggest_add(
			&suggest,
			pack_build_str(l->build, l->build->citations.at[i].id));
	add_source_hint(&hint, id);
	load_unknown(l, node, &suggest, strbuf_text(&hint),
		     "no source `" STR_FMT "`", STR_ARG(id));
	strbuf_finish(&hint);
	return INDEX_NONE;
}

const uint32_t *load_type_named(const struct loader *l, const struct node *node)
{
	return strmap_get(&l->types, yaml_text(l->tree, node));
}

void load_suggest_types(const struct loader *l, struct suggest *suggest)
{
	vec_each (type, &l->build->types)
		suggest_add(suggest, pack_build_str(l->build, type->id));
}

void load_formerly(struct loader *l, const struct node *node,
		   struct alias alias)
{
	if (!node || !load_is_list(l, node, "`formerly`"))
		return;
	node_each (item, l->tree, node) {
		if (diags_enough(l->diags))
			break;
		if (alias.scope != ALIAS_ROW &&
		    !say_is_id(l, item, alias.scope == ALIAS_GROUP))
			continue;
		alias.old = load_text(l, item);
		*vec_push(&l->build->aliases) = alias;
		location_add(&l->marks->aliases, l->tree, item);
	}
}
