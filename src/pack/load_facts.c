#include "pack/load.h"
#include "pack/verb.h"

#include <stdio.h>

#define OF(kind) (1u << FACT_##kind)
#define ALL	 (OF(KINDS) - 1)

/* The keys a group may have, and for which kinds. */
static const struct {
	const char *key;
	uint32_t kinds;
} group_keys[] = {
	{"kind", ALL},
	{"title", ALL},
	{"plural", OF(LIST) | OF(LINK) | OF(NUMBER) | OF(RENAME)},
	{"verb", OF(EVENT) | OF(LIST) | OF(LINK)},
	{"what", OF(EVENT) | OF(LIST) | OF(LINK) | OF(NUMBER)},
	{"who", OF(TERM)},
	{"value", OF(LINK) | OF(NUMBER)},
	{"of", ALL},
	{"columns", OF(SERIES)},
	{"unit", OF(NUMBER)},
	{"tense", OF(LIST) | OF(LINK) | OF(NUMBER)},
	{"one_at_a_time", OF(TERM)},
	{"complete", ALL},
	{"unique", OF(LINK)},
	{"symmetric", OF(LINK)},
	{"changes", OF(LINK) | OF(NUMBER)},
	{"on", OF(LINK) | OF(NUMBER)},
	{"match", ALL & ~OF(NUMBER)},
	{"tolerance", OF(NUMBER)},
	{"not", OF(LIST)},
	{"source", ALL},
	{"level", ALL},
	{"importance", ALL},
	{"topic", ALL},
	{"ask", ALL & ~OF(SERIES)},
	{"forms", ALL},
	{"questions", ALL},
	{"formerly", ALL},
	{"rows", ALL},
};

enum { GROUP_KEYS = sizeof(group_keys) / sizeof(*group_keys), HINT_MOST = 128 };

/* "it belongs to: list, link" */
static void wrong_kind(struct loader *l, const struct group *group,
		       const struct node *key, uint32_t allowed)
{
	struct str name = yaml_text(l->tree, key);
	char hint[HINT_MOST];
	size_t used = (size_t)snprintf(hint, sizeof(hint), "it belongs to");

	for (uint32_t kind = 0; kind < FACT_KINDS; kind++)
		if (allowed & 1u << kind)
			used += (size_t)snprintf(
				hint + used, sizeof(hint) - used, " " STR_FMT,
				STR_ARG(kind_name((enum fact_kind)kind)));
	load_error(l, key, hint,
		   "`" STR_FMT "` does not belong to the kind `" STR_FMT "`",
		   STR_ARG(name),
		   STR_ARG(kind_name((enum fact_kind)group->kind)));
}

static void unknown_key(struct loader *l, const struct group *group,
			const struct node *key)
{
	struct suggest suggest = suggest_for(yaml_text(l->tree, key));

	if (load_is_stranded(l, key))
		return;
	for (size_t i = 0; i < GROUP_KEYS; i++)
		if (group_keys[i].kinds & 1u << group->kind)
			suggest_add(&suggest, str_of(group_keys[i].key));
	load_unknown_key(l, key, &suggest, "facts stand under `rows:`",
			 "a group of facts");
}

static void check_key(struct loader *l, const struct group *group,
		      const struct node *key)
{
	struct str name = yaml_text(l->tree, key);

	for (size_t i = 0; i < GROUP_KEYS; i++) {
		if (!str_eq(name, str_of(group_keys[i].key)))
			continue;
		if (!(group_keys[i].kinds & 1u << group->kind))
			wrong_kind(l, group, key, group_keys[i].kinds);
		return;
	}
	unknown_key(l, group, key);
}

static bool find_kind(struct str name, uint32_t *kind)
{
	for (uint32_t i = 0; i < FACT_KINDS; i++)
		if (str_eq(name, kind_name((enum fact_kind)i))) {
			*kind = i;
			return true;
		}
	return false;
}

/*
 * Finds the kind by its name. On an error, gives the kind that was probably
 * meant, so that the rest of the group is checked too.
 */
static bool load_kind(struct loader *l, const struct node *node, uint32_t *kind)
{
	struct str name = yaml_text(l->tree, node);
	struct suggest suggest = suggest_for(name);

	if (find_kind(name, kind))
		return true;
	for (uint32_t i = 0; i < FACT_KINDS; i++)
		suggest_add(&suggest, kind_name((enum fact_kind)i));
	suggest_add(&suggest, STR("table"));
	load_unknown(l, node, &suggest,
		     "one of event, term, rename, list, series, link, "
		     "number, table",
		     "no kind `" STR_FMT "`", STR_ARG(name));
	return find_kind(suggest.best, kind);
}

bool load_may_say(struct str kind, struct str key)
{
	uint32_t found;

	if (!find_kind(kind, &found))
		return false;
	for (size_t i = 0; i < GROUP_KEYS; i++)
		if (str_eq(key, str_of(group_keys[i].key)))
			return group_keys[i].kinds & 1u << found;
	return false;
}

static struct str thing_id(const struct loader *l, uint32_t thing)
{
	return pack_build_str(l->build, l->build->things.at[thing].id);
}

static void no_subject(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	struct suggest suggest = suggest_for(id);

	load_suggest_types(l, &suggest);
	for (uint32_t i = 0; load_is_heard(l) && i < l->build->things.n; i++)
		suggest_add(&suggest, thing_id(l, i));
	load_unknown(l, node, &suggest, "list it under `things:`",
		     "no thing or type `" STR_FMT "`", STR_ARG(id));
}

/* There may be as many types as groups: avoids searching all of them for
 * each. */
static void know_all(struct loader *l)
{
	if (l->anywhere.n)
		return;
	hash_index_reset(&l->anywhere, l->build->things.n);
	for (uint32_t i = 0; i < l->build->things.n; i++)
		hash_index_add(&l->anywhere, hash_index_hash(thing_id(l, i)),
			       i);
}

/* The only thing with this id among all types; NONE with an error otherwise. */
static uint32_t find_thing(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	uint32_t hash = hash_index_hash(id);
	uint32_t found = INDEX_NONE;

	know_all(l);
	hash_index_each (thing, &l->anywhere, hash) {
		if (!str_eq(thing_id(l, thing), id))
			continue;
		if (found != INDEX_NONE) {
			load_error(l, node, "give the two different ids",
				   "two things have the id `" STR_FMT "`",
				   STR_ARG(id));
			return INDEX_NONE;
		}
		found = thing;
	}
	if (found == INDEX_NONE)
		no_subject(l, node);
	return found;
}

/* `of:` names a type, if rows have subjects of their own, or one thing. */
static void load_of(struct loader *l, struct group *group,
		    const struct node *node)
{
	const uint32_t *type;

	group->subject = INDEX_NONE;
	group->of = INDEX_NONE;
	if (!node)
		return;
	type = load_type_named(l, node);
	if (!type) {
		group->subject = find_thing(l, node);
		return;
	}
	group->of = group->n_columns++;
	*vec_push(&l->build->columns) = (struct column){
		.id = pack_build_text(l->build, STR("of")),
		.type = COLUMN_THING,
		.things = *type,
		.out_of = INDEX_NONE,
		.tolerance = INDEX_NONE,
	};
	location_add(&l->marks->columns, l->tree, NULL);
}

static void load_window(struct loader *l, struct group *group,
			const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	struct date window;

	if (!date_parse(text, &window) || !date_is_range(window)) {
		load_error(l, node,
			   "one of no, each, yes, or a window without gaps: "
			   "2007-07-04/2019-06-29",
			   "not a window of time: `" STR_FMT "`",
			   STR_ARG(text));
		return;
	}
	if (date_is_open(window)) {
		load_error(l, node,
			   "write its first and its last day: "
			   "2007-07-04/2019-06-29",
			   "the window is open at one end");
		return;
	}
	group->completeness = COMPLETE_WINDOW;
	group->window = window;
}

static void load_complete(struct loader *l, struct group *group,
			  const struct node *node)
{
	static const struct {
		const char *word;
		enum completeness completeness;
	} words[] = {
		{"no", COMPLETE_NO},	 {"false", COMPLETE_NO},
		{"each", COMPLETE_EACH}, {"yes", COMPLETE_YES},
		{"true", COMPLETE_YES},
	};
	struct str text = yaml_text(l->tree, node);

	group->completeness = kinds[group->kind].complete;
	group->window = (struct date){DATE_OPEN_PAST, DATE_OPEN_FUTURE,
				      DATE_RANGE, DATE_WHOLE};
	if (group->kind == FACT_LIST && group->has_times)
		group->completeness = COMPLETE_EACH;
	group->is_complete_said = node != NULL;
	if (!node)
		return;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, str_of(words[i].word))) {
			group->completeness = words[i].completeness;
			return;
		}
	load_window(l, group, node);
}

/* The date on which the facts of a group were true; by default `as_of`. */
static void load_on(struct loader *l, struct group *group,
		    const struct node *node)
{
	if (!node || !load_date(l, node, &group->on))
		return;
	group->has_on = !date_is_open(group->on);
	if (!group->has_on)
		load_error(l, node, "write a date with both ends",
			   "the date is open at one end");
}

static uint32_t load_changes(struct loader *l, const struct node *node)
{
	return node ? SAID(load_bool(l, node, false)) : 0;
}

/* One match mode applies to all texts of a group. */
static void load_group_match(struct loader *l, const struct group *group,
			     const struct node *node)
{
	uint32_t match = load_match(l, node);

	for (uint32_t i = 0; match && i < group->n_columns; i++) {
		struct column *column =
			&l->build->columns.at[group->first_column + i];

		if (!column->match)
			column->match = match;
	}
}

void load_exclusion(struct loader *l, struct group *group,
		    const struct node *node, uint32_t citation)
{
	struct column column =
		l->build->columns.at[group->first_column + LIST_WHAT];
	struct value what = load_value(l, &column, node);

	if (what.kind == VALUE_NONE)
		return;
	*vec_push(&l->build->exclusions) =
		(struct exclusion){what, citation, node->line};
	location_add(&l->marks->exclusions, l->tree, node);
	group->n_exclusions++;
}

static void load_not(struct loader *l, struct group *group,
		     const struct node *node)
{
	group->first_exclusion = l->build->exclusions.n;
	if (!node || group->kind != FACT_LIST)
		return;
	if (node->kind == NODE_LIST) {
		node_each (item, l->tree, node) {
			if (diags_enough(l->diags))
				break;
			load_exclusion(l, group, item, group->citation);
		}
		if (!l->group_cites)
			load_error(
				l, node,
				"name the source of each: `not: {id: source}`",
				"what stands under `not` has no source");
		return;
	}
	if (!load_is_map(l, node, "`not`"))
		return;
	key_each (key, l->tree, node) {
		const struct node *source = yaml_next(l->tree, key);

		if (diags_enough(l->diags))
			break;
		load_exclusion(l, group, key, load_citation(l, source));
	}
}

static void load_tense(struct loader *l, struct group *group,
		       const struct node *node)
{
	struct str text = yaml_text(l->tree, node);

	group->past = str_eq(text, STR("past"));
	if (node && !group->past && !str_eq(text, STR("present")))
		load_error(l, node, "write `past` or `present`",
			   "no tense `" STR_FMT "`", STR_ARG(text));
}

/* A verb already shows whether it is past. */
static void load_group_verb(struct loader *l, struct group *group,
			    const struct node *node, const struct node *tense)
{
	struct verb verb;

	group->verb = load_verb(l, node, (enum fact_kind)group->kind);
	if (!group->verb.len ||
	    verb_read(yaml_text(l->tree, node), &verb) != VERB_OK)
		return;
	if (tense)
		load_error(l, tense, "leave it out",
			   "the verb has a tense already");
	group->past = verb_is_past(&verb);
}

static void load_group_source(struct loader *l, struct group *group,
			      const struct node *map)
{
	const struct node *source = yaml_get(l->tree, map, STR("source"));

	l->group_cites = source || l->pack_cites;
	group->citation = source ? load_citation(l, source) : l->citation;
}

/* Reads what the rows depend on. False if they cannot be read. */
static bool load_group_head(struct loader *l, struct group *group,
			    const struct node *key)
{
	const struct node *map = yaml_next(l->tree, key);
	const struct node *kind;

	*group = (struct group){
		.id = load_text(l, key),
		.part = key->file,
		.file = key->file,
		.line = key->line,
		.column = key->column,
	};
	if (!load_is_map(l, map, "a group of facts"))
		return false;
	kind = yaml_get(l->tree, map, STR("kind"));
	if (!kind) {
		load_error(l, key,
			   "write `kind: event`, or term, rename, "
			   "list, series, link, number, table",
			   "the group has no kind");
		return false;
	}
	if (!load_kind(l, kind, &group->kind))
		return false;
	load_group_source(l, group, map);
	load_columns(l, group, map);
	load_of(l, group, yaml_get(l->tree, map, STR("of")));
	return true;
}

/* The plural of the title of a list; of another title, whether it is one. */
static void load_group_plural(struct loader *l, struct group *group,
			      const struct node *node)
{
	if (group->kind == FACT_LIST)
		group->plural = load_text(l, node);
	else
		group->is_plural = load_bool(l, node, false);
}

/* Reads the rest, which may also follow the rows. */
static void load_group_tail(struct loader *l, struct group *group,
			    const struct node *key)
{
	const struct yaml_tree *t = l->tree;
	const struct node *map = yaml_next(t, key);

	key_each (own, t, map)
		check_key(l, group, own);
	group->title = load_text(l, yaml_get(t, map, STR("title")));
	load_group_plural(l, group, yaml_get(t, map, STR("plural")));
	group->level = load_level(l, yaml_get(t, map, STR("level")));
	group->importance =
		load_importance(l, yaml_get(t, map, STR("importance")));
	group->topic = load_topic(l, yaml_get(t, map, STR("topic")));
	group->one_at_a_time =
		load_bool(l, yaml_get(t, map, STR("one_at_a_time")), false);
	load_tense(l, group, yaml_get(t, map, STR("tense")));
	load_group_verb(l, group, yaml_get(t, map, STR("verb")),
			yaml_get(t, map, STR("tense")));
	load_complete(l, group, yaml_get(t, map, STR("complete")));
	group->is_unique = load_bool(l, yaml_get(t, map, STR("unique")), false);
	load_symmetric(l, group, yaml_get(t, map, STR("symmetric")));
	group->changes = load_changes(l, yaml_get(t, map, STR("changes")));
	load_on(l, group, yaml_get(t, map, STR("on")));
	load_group_match(l, group, yaml_get(t, map, STR("match")));
	load_not(l, group, yaml_get(t, map, STR("not")));
	load_column_exclusions(l, group, key);
	load_sentences(l, (enum fact_kind)group->kind, group->ask,
		       yaml_get(t, map, STR("ask")));
	group->left_out = load_left_out(l, (enum fact_kind)group->kind,
					yaml_get(t, map, STR("forms")));
	load_asks(l, group, yaml_get(t, map, STR("questions")));
	load_formerly(l, yaml_get(t, map, STR("formerly")),
		      (struct alias){.now = group->id, .scope = ALIAS_GROUP});
	*vec_push(&l->build->groups) = *group;
	location_add(&l->marks->groups, t, key);
}

static void load_group(struct loader *l, const struct node *key)
{
	struct group group;
	const struct node *rows;

	if (!load_group_head(l, &group, key))
		return;
	rows = yaml_get(l->tree, yaml_next(l->tree, key), STR("rows"));
	if (load_is_column(l, key))
		load_column_rows(l, &group, key);
	else if (rows)
		load_rows(l, &group, rows);
	else
		load_error(l, key, "write `rows:` with a list of facts",
			   "the group has no rows");
	load_group_tail(l, &group, key);
}

/* This word takes the place of the group in ids of questions by hand. */
static bool is_free(struct loader *l, const struct node *key)
{
	if (!str_eq(yaml_text(l->tree, key), STR("questions")))
		return true;
	load_error(l, key, "give the group another id",
		   "`questions` is for questions written by hand");
	return false;
}

bool load_taken_group(struct loader *l, const struct node *key)
{
	struct taken taken = {.key = (uint32_t)(key - l->tree->nodes.at)};

	if (!load_is_id(l, key) || !is_free(l, key) ||
	    !load_group_head(l, &taken.group, key))
		return false;
	load_rows_begin(l, &taken.group);
	*vec_push(&l->taken) = taken;
	return true;
}

/* Does a key that the rows depend on follow them? */
static bool is_late(const struct loader *l, const struct node *map)
{
	static const char *const shaping[] = {"kind",  "what",	    "who",
					      "value", "of",	    "columns",
					      "unit",  "tolerance", "source"};
	const struct node *key = yaml_get(l->tree, map, STR("rows"));

	while ((key = yaml_next(l->tree, key))) {
		for (size_t i = 0; i < sizeof(shaping) / sizeof(*shaping); i++)
			if (str_eq(yaml_text(l->tree, key), str_of(shaping[i])))
				return true;
		key = yaml_next(l->tree, key);
	}
	return false;
}

static void finish_taken(struct loader *l, struct taken *taken)
{
	const struct node *key = &l->tree->nodes.at[taken->key];

	l->is_late = l->is_late || is_late(l, yaml_next(l->tree, key));
	load_rows_end(l, &taken->group);
	load_group_source(l, &taken->group, yaml_next(l->tree, key));
	load_group_tail(l, &taken->group, key);
}

/* Links each thing to the group of kind rename with its names. */
static void tie_names(struct loader *l)
{
	struct pack_build *build = l->build;

	for (uint32_t g = 0; g < build->groups.n; g++) {
		const struct group *group = &build->groups.at[g];

		if (group->kind != FACT_RENAME)
			continue;
		if (group->subject != INDEX_NONE)
			build->things.at[group->subject].names = g;
		for (uint32_t i = 0;
		     group->of != INDEX_NONE && i < group->n_rows; i++) {
			struct value of =
				build->cells
					.at[group->first_cell +
					    i * group->n_columns + group->of];

			if (of.kind == VALUE_THING)
				build->things.at[of.a].names = g;
		}
	}
}

void load_facts(struct loader *l, const struct node *node)
{
	uint32_t taken = 0;

	if (!node || !load_is_map(l, node, "`facts`"))
		return;
	key_each (key, l->tree, node) {
		if (diags_enough(l->diags))
			break;
		if (taken < l->taken.n &&
		    key == &l->tree->nodes.at[l->taken.at[taken].key])
			finish_taken(l, &l->taken.at[taken++]);
		else if (load_is_column(l, key)
				 ? load_begin_column(l, key)
				 : load_is_id(l, key) && is_free(l, key))
			load_group(l, key);
	}
	tie_names(l);
}
