#include "facts/importance.h"

static uint32_t least(uint32_t a, uint32_t b)
{
	return !a || (b && b < a) ? b : a;
}

static uint32_t least_of_row(const struct pack *pack, const struct group *group,
			     uint32_t row)
{
	uint32_t importance = group->importance;

	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct value *cell = pack_cell(pack, group, row, i);

		if (cell->kind == VALUE_NONE)
			continue;
		importance = least(importance,
				   pack_column(pack, group, i)->importance);
		if (cell->kind == VALUE_THING)
			importance = least(importance,
					   pack->things[cell->a].importance);
	}
	return importance;
}

uint32_t importance_of_row(const struct pack *pack, const struct group *group,
			   uint32_t row)
{
	uint32_t importance = pack->rows[row].importance;

	if (!importance)
		importance = least_of_row(pack, group, row);
	return importance ? importance : IMPORTANCE_UNSAID;
}
