#include "pack/yaml_tree.h"

#include "base/utf8.h"

void yaml_tree_finish(struct yaml_tree *tree)
{
	vec_finish(&tree->nodes);
	strbuf_finish(&tree->text);
}

const struct node *yaml_root(const struct yaml_tree *tree)
{
	return tree->nodes.at;
}

const struct node *yaml_first(const struct yaml_tree *tree,
			      const struct node *parent)
{
	if (!parent || parent->kind == NODE_SCALAR || !parent->n)
		return NULL;
	return &tree->nodes.at[parent->first];
}

const struct node *yaml_next(const struct yaml_tree *tree,
			     const struct node *node)
{
	return node && node->next ? &tree->nodes.at[node->next] : NULL;
}

struct str yaml_text(const struct yaml_tree *tree, const struct node *node)
{
	if (!node || node->kind != NODE_SCALAR)
		return STR_NONE;
	return (struct str){strbuf_text(&tree->text) + node->first, node->n};
}

const struct node *yaml_get(const struct yaml_tree *tree,
			    const struct node *map, struct str key)
{
	if (!map || map->kind != NODE_MAP)
		return NULL;
	key_each (child, tree, map)
		if (str_eq(yaml_text(tree, child), key))
			return yaml_next(tree, child);
	return NULL;
}

struct span yaml_span(const struct yaml_tree *tree, const struct node *node)
{
	size_t width = utf8_length(yaml_text(tree, node));

	return (struct span){node->line, node->column,
			     width ? (uint32_t)width : 1};
}
