#include "pack/locations.h"

uint32_t location_of(const struct yaml_tree *tree, const struct node *node)
{
	uint32_t index = (uint32_t)(node - tree->nodes.at);

	/* Taken items will be gone, but their list or map stays. */
	return tree->taken && index > tree->taken ? tree->taken : index;
}

void location_add(struct marks *marks, const struct yaml_tree *tree,
		  const struct node *node)
{
	*vec_push(marks) =
		node ? location_of(tree, node) : (uint32_t)LOCATION_NONE;
}

const struct node *location_node(const struct yaml_tree *tree,
				 const struct marks *marks, uint32_t index)
{
	if (index >= marks->n || marks->at[index] == LOCATION_NONE)
		return NULL;
	return &tree->nodes.at[marks->at[index]];
}

void locations_finish(struct locations *marks)
{
	vec_finish(&marks->things);
	vec_finish(&marks->spellings);
	vec_finish(&marks->groups);
	vec_finish(&marks->columns);
	vec_finish(&marks->rows);
	vec_finish(&marks->cells);
	vec_finish(&marks->exclusions);
	vec_finish(&marks->asks);
	vec_finish(&marks->questions);
	vec_finish(&marks->values);
	vec_finish(&marks->aliases);
}
