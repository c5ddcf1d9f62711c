#ifndef PACK_YAML_EDIT_H
#define PACK_YAML_EDIT_H

/*
 * yaml_edit: nodes that no file has, for what is rewritten before it is read.
 *
 * They stand behind all others, and take their place in the file from another
 * node. A node moves when the tree grows: they go by their index, and a tree
 * that is being read has room made for them before.
 *
 *	struct yaml_mark mark = yaml_mark(&tree);
 *	struct yaml_list map = yaml_add_map(&tree, 0);
 *	yaml_append(&tree, &map, yaml_add_scalar(&tree, STR("what"), 0));
 *	yaml_append(&tree, &map, yaml_add_copy(&tree, 1));
 *	use(&tree.nodes.at[map.node]);
 *	yaml_cut(&tree, mark);
 */

#include "pack/yaml_tree.h"

/* Where a tree ended. */
struct yaml_mark {
	uint32_t nodes;
	size_t text;
};

/* A list or map that grows. */
struct yaml_list {
	uint32_t node;
	uint32_t last; /* its last child; 0 before the first */
};

/* Room for so many nodes and bytes of text, within which no node moves. */
void yaml_room(struct yaml_tree *tree, uint32_t nodes, size_t bytes);

struct yaml_mark yaml_mark(const struct yaml_tree *tree);

/* Takes off all that was added since. */
void yaml_cut(struct yaml_tree *tree, struct yaml_mark mark);

/* Each gives the index of the new node; `like` is a node whose place it has. */
uint32_t yaml_add_scalar(struct yaml_tree *tree, struct str text,
			 uint32_t like);
struct yaml_list yaml_add_map(struct yaml_tree *tree, uint32_t like);
struct yaml_list yaml_add_list(struct yaml_tree *tree, uint32_t like);

/* The same node with the same children, to stand elsewhere. */
uint32_t yaml_add_copy(struct yaml_tree *tree, uint32_t node);

/* A child without a parent becomes the last one of `list`. */
void yaml_append(struct yaml_tree *tree, struct yaml_list *list,
		 uint32_t child);

#endif
