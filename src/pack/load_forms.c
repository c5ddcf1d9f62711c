#include "pack/form_names.h"
#include "pack/load.h"

/* Reports an error if no form has this name. */
static uint32_t load_form(struct loader *l, enum fact_kind kind,
			  const struct node *node)
{
	struct str name = yaml_text(l->tree, node);
	uint32_t set = form_names_find(kind, name);
	struct suggest suggest = suggest_for(name);

	if (set)
		return set;
	for (uint32_t i = 0; form_names[kind][i].id; i++)
		suggest_add(&suggest, str_of(form_names[kind][i].id));
	for (uint32_t i = 0; i < FAMILIES; i++)
		suggest_add(&suggest, str_of(form_families[i]));
	load_unknown(l, node, &suggest,
		     "docs/packs.md lists the forms of each kind",
		     "no form `" STR_FMT "` asks about a " STR_FMT,
		     STR_ARG(name), STR_ARG(kind_name(kind)));
	return 0;
}

static uint32_t load_set(struct loader *l, enum fact_kind kind,
			 const struct node *list)
{
	uint32_t set = 0;

	if (!load_is_list(l, list, "what `forms` names"))
		return 0;
	node_each (item, l->tree, list)
		set |= load_form(l, kind, item);
	return set;
}

uint32_t load_left_out(struct loader *l, enum fact_kind kind,
		       const struct node *node)
{
	static const char *const keys[] = {"only", "not", NULL};
	uint32_t all = form_names_all(kind);
	const struct node *only;
	const struct node * not ;

	if (!node)
		return 0;
	if (node->kind == NODE_SCALAR &&
	    str_eq(yaml_text(l->tree, node), STR("none")))
		return all;
	only = yaml_get(l->tree, node, STR("only"));
	not = yaml_get(l->tree, node, STR("not"));
	if (node->kind != NODE_MAP || (only && not )) {
		load_error(l, node,
			   "write `none`, {only: [...]} or {not: [...]}",
			   "not a choice of forms");
		return 0;
	}
	load_check_keys(l, node, keys, "`forms`");
	if (only)
		return all & ~load_set(l, kind, only);
	return not ? load_set(l, kind, not ) : 0;
}
