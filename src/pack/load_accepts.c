/*
 * `accept`: which warnings, where, and why. The path under `at` is looked up in
 * the file by its keys.
 */
#include "pack/accepts.h"
#include "pack/load.h"

/* Where the last part of `node` begins; without end if that is in another
 * file. */
static uint64_t last_place(const struct yaml_tree *t, const struct node *node,
			   uint32_t file)
{
	const struct node *last = node;

	if (node->kind != NODE_SCALAR)
		node_each (child, t, node)
			last = child;
	if (last != node)
		return last_place(t, last, file);
	return node->file == file ? accepts_place(node->line, node->column)
				  : UINT64_MAX;
}

static const struct node *key_in(const struct yaml_tree *t,
				 const struct node *map, struct str id)
{
	if (!map || map->kind != NODE_MAP)
		return NULL;
	key_each (key, t, map)
		if (str_eq(yaml_text(t, key), id))
			return key;
	return NULL;
}

/* A key in one of the sections of a pack. */
static const struct node *section_key(struct loader *l, struct str section,
				      struct str id)
{
	return key_in(l->tree, yaml_get(l->tree, yaml_root(l->tree), section),
		      id);
}

/* The key of a group of facts, or of a column: `elements.melting`. */
static const struct node *group_key(struct loader *l, struct str id)
{
	const struct yaml_tree *t = l->tree;
	size_t dot = str_find(id, STR("."));
	const struct node *key =
		section_key(l, STR("facts"), str_head(id, dot));

	if (dot == SIZE_MAX || !key)
		return key;
	return key_in(t, yaml_get(t, yaml_next(t, key), STR("columns")),
		      str_from(id, dot + 1));
}

/* The item of a list with this `id`. */
static const struct node *item_with_id(const struct yaml_tree *t,
				       const struct node *list, struct str id)
{
	if (!list || list->kind != NODE_LIST)
		return NULL;
	node_each (item, t, list)
		if (str_eq(yaml_text(t, yaml_get(t, item, STR("id"))), id))
			return item;
	return NULL;
}

/* What `at` names: from `*first` to the end of `*last`. */
static bool find_at(struct loader *l, struct str at, const struct node **first,
		    const struct node **last)
{
	const struct yaml_tree *t = l->tree;
	size_t slash = str_find(at, STR("/"));
	struct str id = str_head(at, slash);
	struct str part = str_from(at, slash == SIZE_MAX ? at.len : slash + 1);
	const struct node *key = group_key(l, id);
	bool is_group = key;

	if (str_eq(id, STR("questions")))
		key = yaml_get(t, yaml_root(t), id);
	else if (!key)
		key = section_key(l, STR("things"), id);
	if (!key)
		return false;
	*first = key;
	*last = key->kind == NODE_SCALAR ? yaml_next(t, key) : key;
	if (slash == SIZE_MAX)
		return true;
	if (is_group)
		*first = item_with_id(t, yaml_get(t, *last, STR("rows")), part);
	else if (*last == key)
		*first = item_with_id(t, key, part);
	else
		*first = yaml_get(t, *last, part);
	*last = *first;
	return *first;
}

static void set_range(struct loader *l, struct accept *accept,
		      const struct node *at)
{
	const struct node *first;
	const struct node *last;

	accept->is_found = true;
	accept->is_everywhere = !at;
	if (!at)
		return;
	accept->is_group =
		str_find(yaml_text(l->tree, at), STR("/")) == SIZE_MAX;
	accept->is_found = find_at(l, yaml_text(l->tree, at), &first, &last);
	if (!accept->is_found)
		return;
	accept->first = accepts_place(first->line, first->column);
	accept->at_file = first->file;
	accept->last = last_place(l->tree, last, first->file);
}

static bool find_warning(struct loader *l, const struct node *node,
			 enum warning *warning)
{
	struct str name = yaml_text(l->tree, node);
	struct suggest suggest = suggest_for(name);

	for (int i = 0; i < WARNINGS; i++) {
		*warning = (enum warning)i;
		if (str_eq(name, warning_name(*warning)))
			return true;
		suggest_add(&suggest, warning_name(*warning));
	}
	load_unknown(l, node, &suggest,
		     "`civiq check --json` tells the id of each warning",
		     "no warning `" STR_FMT "`", STR_ARG(name));
	return false;
}

static void load_accept(struct loader *l, const struct node *node)
{
	static const char *const keys[] = {"what", "at", "because", NULL};
	const struct node *what = yaml_get(l->tree, node, STR("what"));
	const struct node *because = yaml_get(l->tree, node, STR("because"));
	struct accept accept = {
		.file = node->file,
		.span = yaml_span(l->tree, node),
	};

	load_check_keys(l, node, keys, "an accepted warning");
	if (!what || !because || !yaml_text(l->tree, because).len) {
		load_error(l, node,
			   "{what: long-answer, at: reasons, because: ...}",
			   "an accepted warning needs `what` and `because`");
		return;
	}
	if (!find_warning(l, what, &accept.what) || !l->accepts)
		return;
	set_range(l, &accept, yaml_get(l->tree, node, STR("at")));
	*vec_push(&l->accepts->all) = accept;
}

void load_accepts(struct loader *l, const struct node *node)
{
	if (!node || !load_is_list(l, node, "`accept`"))
		return;
	node_each (item, l->tree, node) {
		if (diags_enough(l->diags))
			break;
		if (load_is_map(l, item, "an accepted warning"))
			load_accept(l, item);
	}
}
