#include "pack/load_table.h"

const struct node *load_node(const struct loader *l, uint32_t node)
{
	return &l->tree->nodes.at[node];
}

const struct table_file *load_file_of(const struct loader *l,
				      const struct table *table)
{
	return table->file == INDEX_NONE ? NULL
					 : &l->tables->files.at[table->file];
}

struct table_cell load_cell_at(struct loader *l, const struct table *table,
			       uint32_t row, const struct table_place *place)
{
	const struct table_file *file = load_file_of(l, table);
	const struct node *node;
	struct table_cell cell = {STR_NONE, NODE_NONE, false};

	if (!place->key.len)
		return cell;
	if (file) /* row 0 is the header */
		return load_csv_cell(l, file, row + 1, place->column,
				     table->rows);
	node = yaml_get(l->tree, load_node(l, table->row.at[row].node),
			place->key);
	if (!node)
		return cell;
	cell.node = (uint32_t)(node - l->tree->nodes.at);
	cell.is_list = node->kind != NODE_SCALAR;
	cell.text = str_trim(yaml_text(l->tree, node));
	return cell;
}

bool load_is_empty(const struct table_cell *cell)
{
	return !cell->is_list && !cell->text.len;
}

struct str load_name_of(struct loader *l, uint32_t type, uint32_t node,
			struct str text)
{
	bool is_ambiguous;
	uint32_t thing;

	if (type == INDEX_NONE)
		return text;
	thing = load_thing_called(l, type, text, &is_ambiguous);
	if (thing != INDEX_NONE)
		return pack_build_str(l->build, l->build->things.at[thing].id);
	if (!is_ambiguous)
		return text;
	load_error(l, load_node(l, node), "write the id of one of them",
		   "two things are called `" STR_FMT "`", STR_ARG(text));
	return STR_NONE;
}

uint32_t load_row_origin(struct loader *l, const struct table *table,
			 uint32_t row)
{
	if (table->file == INDEX_NONE)
		return table->row.at[row].node;
	return load_cell_at(l, table, row, &table->subject).node;
}
