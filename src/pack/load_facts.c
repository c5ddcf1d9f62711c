#include "pack/load.h"

static const char *const group_keys[] = {
	"kind",	  "title",    "plural",	       "what",	   "who",
	"value",  "of",	      "columns",       "unit",	   "tense",
	"source", "level",    "one_at_a_time", "complete", "not",
	"ask",	  "formerly", "rows",	       NULL};

static bool find_kind(struct str name, uint32_t *kind)
{
	for (uint32_t i = 0; i < FACT_KINDS; i++)
		if (str_eq(name, pack_kind_name((enum fact_kind)i))) {
			*kind = i;
			return true;
		}
	return false;
}

/* The one thing of any type with this id; NONE with an error otherwise. */
static uint32_t find_thing(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	uint32_t found = NONE;

	vec_each (things, &l->things) {
		const uint32_t *thing = strmap_get(things, id);

		if (!thing)
			continue;
		if (found != NONE) {
			load_error(l, node, "give the two different ids",
				   "two things are called `" STR_FMT "`",
				   STR_ARG(id));
			return NONE;
		}
		found = *thing;
	}
	if (found == NONE)
		load_error(l, node, "list it under `things:`",
			   "no thing and no type `" STR_FMT "`", STR_ARG(id));
	return found;
}

/* `of:` names a type, for rows with subjects of their own, or one thing. */
static void load_of(struct loader *l, struct group *group,
		    const struct node *node)
{
	const uint32_t *type;

	group->subject = NONE;
	group->of = NONE;
	if (!node)
		return;
	type = strmap_get(&l->types, yaml_text(l->tree, node));
	if (!type) {
		group->subject = find_thing(l, node);
		return;
	}
	group->of = group->n_columns++;
	*vec_push(&l->build->columns) = (struct column){
		.id = pack_build_text(l->build, STR("of")),
		.type = COLUMN_THING,
		.things = *type,
		.out_of = NONE,
	};
}

static void load_window(struct loader *l, struct group *group,
			const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	struct date window;

	if (!date_parse(text, &window) || window.precision != DATE_RANGE) {
		load_error(
			l, node,
			"write the window without gaps: 2007-07-04/2019-06-29",
			"not a window of time: `" STR_FMT "`", STR_ARG(text));
		return;
	}
	group->completeness = COMPLETE_WINDOW;
	group->window = window;
}

static void load_complete(struct loader *l, struct group *group,
			  const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	bool windowed = group->kind == FACT_TERM || group->kind == FACT_SERIES;

	if (!node || str_eq(text, STR("no")))
		return;
	if (windowed)
		load_window(l, group, node);
	else if (load_bool(l, node, false))
		group->completeness = COMPLETE;
}

static void add_exclusion(struct loader *l, struct group *group,
			  const struct node *node, uint32_t citation)
{
	struct column column =
		l->build->columns.at[group->first_column + LIST_WHAT];
	struct value what = load_value(l, &column, node);

	if (what.kind == VALUE_NONE)
		return;
	*vec_push(&l->build->exclusions) =
		(struct exclusion){what, citation, node->line};
	group->n_exclusions++;
}

static void load_not(struct loader *l, struct group *group,
		     const struct node *node)
{
	group->first_exclusion = l->build->exclusions.n;
	if (!node)
		return;
	if (group->kind != FACT_LIST) {
		load_error(l, node, NULL, "`not` belongs to a list");
		return;
	}
	if (node->kind == NODE_LIST) {
		node_each (item, l->tree, node)
			add_exclusion(l, group, item, group->citation);
		return;
	}
	if (!load_is_map(l, node, "`not`"))
		return;
	key_each(key, l->tree, node) add_exclusion(
		l, group, key, load_citation(l, yaml_next(l->tree, key)));
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

/* `formerly` says which older group ids this one had. */
static void load_formerly(struct loader *l, const struct group *group,
			  const struct node *node)
{
	if (!node || !load_is_list(l, node, "`formerly`"))
		return;
	node_each (item, l->tree, node) {
		if (!load_is_id(l, item))
			continue;
		*vec_push(&l->build->formers) =
			(struct former){load_text(l, item), group->id};
	}
}

static void load_group_body(struct loader *l, struct group *group,
			    const struct node *node)
{
	const struct yaml_tree *t = l->tree;
	const struct node *source = yaml_get(t, node, STR("source"));
	const struct node *rows = yaml_get(t, node, STR("rows"));

	group->title = load_text(l, yaml_get(t, node, STR("title")));
	group->plural = load_text(l, yaml_get(t, node, STR("plural")));
	group->citation = source ? load_citation(l, source) : l->citation;
	group->level = load_level(l, yaml_get(t, node, STR("level")));
	group->one_at_a_time =
		load_bool(l, yaml_get(t, node, STR("one_at_a_time")), false);
	load_tense(l, group, yaml_get(t, node, STR("tense")));
	load_columns(l, group, node);
	load_of(l, group, yaml_get(t, node, STR("of")));
	load_complete(l, group, yaml_get(t, node, STR("complete")));
	load_not(l, group, yaml_get(t, node, STR("not")));
	load_asks(l, group, yaml_get(t, node, STR("ask")));
	load_formerly(l, group, yaml_get(t, node, STR("formerly")));
	if (rows)
		load_rows(l, group, rows);
	else
		load_error(l, node, "write `rows:` with a list of facts",
			   "the group has no rows");
}

static void load_group(struct loader *l, const struct node *key)
{
	const struct node *node = yaml_next(l->tree, key);
	const struct node *kind;
	struct group group = {
		.id = load_text(l, key),
		.line = key->line,
		.builtin = 1,
	};

	if (!load_is_map(l, node, "a group of facts"))
		return;
	load_check_keys(l, node, group_keys, "a group of facts");
	kind = yaml_get(l->tree, node, STR("kind"));
	if (!kind) {
		load_error(l, key,
			   "write `kind: event`, or term, rename, "
			   "list, series, link, number",
			   "the group has no kind");
		return;
	}
	if (!find_kind(yaml_text(l->tree, kind), &group.kind)) {
		struct str text = yaml_text(l->tree, kind);

		load_error(l, kind,
			   "one of event, term, rename, list, series, link, "
			   "number",
			   "no kind `" STR_FMT "`", STR_ARG(text));
		return;
	}
	load_group_body(l, &group, node);
	*vec_push(&l->build->groups) = group;
}

/* Tells each thing which group of kind rename holds its names. */
static void tie_names(struct loader *l)
{
	struct pack_build *build = l->build;

	for (uint32_t g = 0; g < build->groups.n; g++) {
		const struct group *group = &build->groups.at[g];

		if (group->kind != FACT_RENAME)
			continue;
		if (group->subject != NONE)
			build->things.at[group->subject].names = g;
		for (uint32_t i = 0; group->of != NONE && i < group->n_rows;
		     i++) {
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
	if (!node || !load_is_map(l, node, "`facts`"))
		return;
	key_each(key, l->tree, node) if (load_is_id(l, key)) load_group(l, key);
	tie_names(l);
}
