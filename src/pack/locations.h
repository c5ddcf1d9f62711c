#ifndef PACK_LOCATIONS_H
#define PACK_LOCATIONS_H

/*
 * locations: where in the file the parts of a pack are.
 *
 * For each row of a table of the pack, in the same order, the index of its node
 * in the YAML tree. Kept only until the pack has been checked, so that a pack
 * in memory holds only facts.
 *
 *	const struct node *node = location_node(&tree, &locations.cells, at);
 */

#include "base/vec.h"
#include "pack/yaml_tree.h"

#include <stdint.h>

/* No node: the part is not in the file (an empty cell, a predefined column). */
enum { LOCATION_NONE = 0 };

struct marks {
	uint32_t *at;
	uint32_t n;
	uint32_t cap;
};

struct locations {
	struct marks things;	 /* the key */
	struct marks spellings;	 /* the text */
	struct marks groups;	 /* the key */
	struct marks columns;	 /* the key */
	struct marks rows;	 /* the map */
	struct marks cells;	 /* the value */
	struct marks exclusions; /* the id or text */
	struct marks asks;	 /* the map */
	struct marks questions;	 /* the map */
	struct marks values;	 /* the value */
	struct marks aliases;	 /* the old id */
};

/* The index of a node, or of what remains where it will have been taken. */
uint32_t location_of(const struct yaml_tree *tree, const struct node *node);

/* Records the place of the newest part of a table; NULL for none. */
void location_add(struct marks *marks, const struct yaml_tree *tree,
		  const struct node *node);

/* The node of part `index`, or NULL. */
const struct node *location_node(const struct yaml_tree *tree,
				 const struct marks *marks, uint32_t index);

void locations_finish(struct locations *marks);

#endif
