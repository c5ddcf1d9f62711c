#include "pack/load.h"

static const char *const names[ROLES] = {
	[ROLE_VALUE] = "value", [ROLE_WHAT] = "what",	[ROLE_ON] = "on",
	[ROLE_WHO] = "who",	[ROLE_SHARE] = "share", [ROLE_MOST] = "most",
	[ROLE_LEAST] = "least", [ROLE_SAY] = "say",
};

struct str load_role_name(enum role role)
{
	return str_of(names[role]);
}

static enum role find_role(struct str name)
{
	for (enum role role = ROLE_NONE + 1; role < ROLES; role++)
		if (str_eq(name, load_role_name(role)))
			return role;
	return ROLE_NONE;
}

static void no_role(struct loader *l, enum fact_kind kind,
		    const struct node *key)
{
	struct str name = yaml_text(l->tree, key);
	struct suggest suggest = suggest_for(name);

	for (enum role role = ROLE_NONE + 1; role < ROLES; role++)
		if (kinds[kind].roles[role].is_there)
			suggest_add(&suggest, load_role_name(role));
	load_unknown(l, key, &suggest,
		     "docs/packs.md lists the sentences of each kind",
		     "a " STR_FMT " has no sentence `" STR_FMT "`",
		     STR_ARG(kind_name(kind)), STR_ARG(name));
}

void load_sentences(struct loader *l, enum fact_kind kind, struct text *ask,
		    const struct node *node)
{
	if (!node)
		return;
	if (node->kind == NODE_LIST) {
		load_error(l, node,
			   "write a question, or {value: ...}; questions of "
			   "your own stand under `questions:`",
			   "`ask` must be a sentence or a map");
		return;
	}
	if (node->kind == NODE_SCALAR) {
		ask[ROLE_VALUE] = load_text(l, node);
		if (!kinds[kind].roles[ROLE_VALUE].is_there)
			load_error(l, node, "write a map: {on: 'When ...?'}",
				   "a " STR_FMT " has no sentence `value`",
				   STR_ARG(kind_name(kind)));
		return;
	}
	if (!load_is_map(l, node, "`ask`"))
		return;
	key_each (key, l->tree, node) {
		enum role role = find_role(yaml_text(l->tree, key));

		if (kinds[kind].roles[role].is_there)
			ask[role] = load_text(l, yaml_next(l->tree, key));
		else
			no_role(l, kind, key);
	}
}
