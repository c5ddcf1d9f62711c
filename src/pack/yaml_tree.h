#ifndef PACK_YAML_TREE_H
#define PACK_YAML_TREE_H

/*
 * yaml_tree: a YAML document as nodes that record their place in the file. See
 * pack/yaml_reader.h for how one is read.
 *
 * Scalars are text: nothing is turned into numbers or booleans.
 *
 *	const struct node *root = yaml_root(&tree);
 *	node_each (key, &tree, root)	// key, value, key, value ...
 *		...
 *	yaml_tree_finish(&tree);
 */

#include "base/diag.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	uint32_t first; /* SCALAR: offset of the text; else the first child */
	uint32_t n;	/* SCALAR: bytes of text; else how many children */
	uint32_t next;	/* the next sibling; 0 if there is none */
	uint32_t line;
	uint16_t column; /* at most 65535 */
	uint8_t kind;
	uint8_t quoted : 1;
	uint8_t file : 7; /* numbered as for source_file() */
};

enum { NODE_FILES_MOST = 127 };

struct yaml_tree {
	VEC(struct node) nodes;
	struct strbuf text;
	uint32_t taken; /* the list or map whose items are being taken, or 0 */
};

void yaml_tree_finish(struct yaml_tree *tree);

const struct node *yaml_root(const struct yaml_tree *tree);

/* The children of a list, or of a map: key, value, key, value, ... */
const struct node *yaml_first(const struct yaml_tree *tree,
			      const struct node *parent);
const struct node *yaml_next(const struct yaml_tree *tree,
			     const struct node *node);

#define node_each(child, tree, parent)                                         \
	for (const struct node *child = yaml_first((tree), (parent)); child;   \
	     child = yaml_next((tree), child))

/* The keys of a map; the value of each is its yaml_next(). */
#define key_each(key, tree, map)                                               \
	for (const struct node *key = yaml_first((tree), (map)); key;          \
	     key = yaml_next((tree), yaml_next((tree), key)))

/* The text of a scalar; empty for a list or map. */
struct str yaml_text(const struct yaml_tree *tree, const struct node *node);

/* The value under `key` in a map, or NULL, also if it is not a map. */
const struct node *yaml_get(const struct yaml_tree *tree,
			    const struct node *map, struct str key);

/* The place of a node, with the width of its text. */
struct span yaml_span(const struct yaml_tree *tree, const struct node *node);

#endif
