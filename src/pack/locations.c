#include "pack/locations.h"

void location_add(struct marks *marks, const struct yaml_tree *tree,
		  const struct node *node)
{
	uint32_t index = node ? (uint32_t)(node - tree->nodes.at)
			      : (uint32_t)LOCATION_NONE;

	/* Taken items will be gone, but their list stays. */
	if (tree->taken && index > tree->taken)
		index = tree->taken;
	*vec_push(marks) = index;
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
