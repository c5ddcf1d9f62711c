#ifndef PACK_YAML_EDIT_H
#define PACK_YAML_EDIT_H

/*
 * yaml_edit: nodes that are in no file, for rewriting a tree before it is
 * loaded.
 *
 * They come after all others, and take their place in the file from another
 * node. Nodes move when the tree grows, so they are referred to by index; room
 * for them must be reserved before a tree is being read.
 *
 *	struct yaml_mark mark = yaml_mark(&tree);
 *	struct yaml_list map = yaml_add_map(&tree, 0);
 *	yaml_append(&tree, &map, yaml_add_scalar(&tree, STR("what"), 0));
 *	yaml_append(&tree, &map, yaml_add_copy(&tree, 1));
 *	use(&tree.nodes.at[map.node]);
 *	yaml_cut(&tree, mark);
 */

#include "pack/yaml_tree.h"

/* The end of a tree at some time. */
struct yaml_mark {
	uint32_t nodes;
	size_t text;
};

/* A list or map that grows. */
struct yaml_list {
	uint32_t node;
	uint32_t last; /* its last child; 0 before the first */
};

/* Reserves room for this many nodes and bytes of text, within which no node
 * moves. */
void yaml_room(struct yaml_tree *tree, uint32_t nodes, size_t bytes);

struct yaml_mark yaml_mark(const struct yaml_tree *tree);

/* Removes everything added since the mark. */
void yaml_cut(struct yaml_tree *tree, struct yaml_mark mark);

/* Each returns the index of the new node; `like` is the node whose place it
 * gets. */
uint32_t yaml_add_scalar(struct yaml_tree *tree, struct str text,
			 uint32_t like);
struct yaml_list yaml_add_map(struct yaml_tree *tree, uint32_t like);
struct yaml_list yaml_add_list(struct yaml_tree *tree, uint32_t like);

/* The same node with the same children, for use elsewhere. */
uint32_t yaml_add_copy(struct yaml_tree *tree, uint32_t node);

/* Makes a node without a parent the last child of `list`. */
void yaml_append(struct yaml_tree *tree, struct yaml_list *list,
		 uint32_t child);

#endif
