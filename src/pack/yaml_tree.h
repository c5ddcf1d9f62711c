#ifndef PACK_YAML_TREE_H
#define PACK_YAML_TREE_H

/*
 * yaml_tree: a YAML document as nodes that know their place in the file.
 *
 * Built on libyaml's events; nothing else of the program sees libyaml.
 * Refused, with the place: anchors, aliases, tags, more than one document,
 * duplicate keys, keys that are not plain words, depth over 32, scalars over
 * 4 KiB, and characters that could play tricks on a terminal. Scalars are
 * text: nothing is turned into numbers or booleans. The source is read no
 * further than its first mistake needs.
 *
 *	struct yaml_tree tree;
 *	if (yaml_tree_parse(&tree, &source, &diags)) {
 *		const struct node *root = yaml_root(&tree);
 *		node_each (key, &tree, root)	// key, value, key, value ...
 *			...
 *		yaml_tree_finish(&tree);
 *	}
 */

#include "base/diag.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "pack/source.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	YAML_DEPTH_LIMIT = 32,
	YAML_SCALAR_LIMIT = 4096,
	YAML_SILENT_LIMIT = 128 * 1024 /* bytes without a value: comments */
};

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	uint32_t first; /* SCALAR: offset of the text; else the first child */
	uint32_t n;	/* SCALAR: bytes of text; else how many children */
	uint32_t next;	/* the next sibling; 0 when there is none */
	uint32_t line;
	uint16_t column; /* 65535 stands for that or more */
	uint8_t kind;
	bool quoted;
};

struct yaml_tree {
	VEC(struct node) nodes;
	struct strbuf text;
	uint32_t taken; /* the list whose items are being taken, or 0 */
};

/*
 * Who takes the items of some lists one by one while the document is read, so
 * that a long list need not be kept. Until then the tree can be used as far as
 * it has been read; a node moves when more of it is.
 */
struct yaml_taker {
	/*
	 * At the start of a list: shall its items be taken? `path` has the
	 * nodes of the `depth` keys that lead to it, the outermost first.
	 */
	bool (*wants)(void *data, const uint32_t *path, uint32_t depth);
	/* Takes an item, which is gone afterwards. False ends the reading. */
	bool (*take)(void *data, const struct node *item);
	void *data;
};

/*
 * Reads the whole source. On failure says why and leaves nothing to finish.
 * An empty document is an empty map.
 */
bool yaml_tree_parse(struct yaml_tree *tree, struct source *source,
		     struct diags *diags);

/*
 * The same for who wants to find more mistakes: true as long as the document
 * could be read to its end, though errors may have been appended. A repeated
 * key is kept, an anchor or tag is passed over, an alias is the text `*name`.
 * `taker` may be NULL.
 */
bool yaml_tree_read(struct yaml_tree *tree, struct source *source,
		    const struct yaml_taker *taker, struct diags *diags);
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

/* The value under `key` in a map, or NULL; NULL too when it is no map. */
const struct node *yaml_get(const struct yaml_tree *tree,
			    const struct node *map, struct str key);

/* Where it stands, with the width of its text. */
struct span yaml_span(const struct yaml_tree *tree, const struct node *node);

#endif
