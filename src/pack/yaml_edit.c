#include "pack/yaml_edit.h"

void yaml_room(struct yaml_tree *tree, uint32_t nodes, size_t bytes)
{
	vec_room(&tree->nodes, nodes);
	strbuf_reserve(&tree->text, bytes);
}

struct yaml_mark yaml_mark(const struct yaml_tree *tree)
{
	return (struct yaml_mark){tree->nodes.n, tree->text.len};
}

void yaml_cut(struct yaml_tree *tree, struct yaml_mark mark)
{
	tree->nodes.n = mark.nodes;
	strbuf_cut(&tree->text, mark.text);
}

static uint32_t add(struct yaml_tree *tree, struct node node)
{
	*vec_push(&tree->nodes) = node;
	return tree->nodes.n - 1;
}

/* A node with the same place and nothing else. */
static struct node placed(const struct yaml_tree *tree, enum node_kind kind,
			  uint32_t like)
{
	struct node node = tree->nodes.at[like];

	node.kind = (uint8_t)kind;
	node.first = node.n = node.next = 0;
	node.quoted = 0;
	return node;
}

uint32_t yaml_add_scalar(struct yaml_tree *tree, struct str text, uint32_t like)
{
	struct node node = placed(tree, NODE_SCALAR, like);

	node.first = (uint32_t)tree->text.len;
	node.n = (uint32_t)text.len;
	strbuf_add(&tree->text, text);
	return add(tree, node);
}

static struct yaml_list add_parent(struct yaml_tree *tree, enum node_kind kind,
				   uint32_t like)
{
	return (struct yaml_list){add(tree, placed(tree, kind, like)), 0};
}

struct yaml_list yaml_add_map(struct yaml_tree *tree, uint32_t like)
{
	return add_parent(tree, NODE_MAP, like);
}

struct yaml_list yaml_add_list(struct yaml_tree *tree, uint32_t like)
{
	return add_parent(tree, NODE_LIST, like);
}

uint32_t yaml_add_copy(struct yaml_tree *tree, uint32_t node)
{
	struct node copy = tree->nodes.at[node];

	copy.next = 0;
	return add(tree, copy);
}

void yaml_append(struct yaml_tree *tree, struct yaml_list *list, uint32_t child)
{
	struct node *nodes = tree->nodes.at;

	if (list->last)
		nodes[list->last].next = child;
	else
		nodes[list->node].first = child;
	nodes[list->node].n++;
	list->last = child;
}
