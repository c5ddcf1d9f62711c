#include "pack/load_table.h"

#include <stdlib.h>
#include <strings.h>

static void put(struct making *m, struct str key, uint32_t node)
{
	struct yaml_tree *tree = m->l->tree;

	yaml_append(tree, &m->map, yaml_add_scalar(tree, key, m->origin));
	yaml_append(tree, &m->map, node);
}

/* Nodes made for a row get the places of the cells they come from. */
static void settle_places(struct making *m, uint32_t first_row,
			  uint32_t first_cell, uint32_t made)
{
	struct locations *marks = m->l->marks;

	if (m->l->is_quick)
		return;
	for (uint32_t i = first_row; i < marks->rows.n; i++)
		marks->rows.at[i] = m->origin;
	for (uint32_t i = first_cell; i < marks->cells.n; i++) {
		uint32_t column = (i - first_cell) % m->group->n_columns;

		if (marks->cells.at[i] >= made)
			marks->cells.at[i] =
				column && m->value ? m->value : m->subject;
	}
}

/* In quick mode cells are not nodes, but a row still gets its place in the
 * file. */
static uint32_t place_row(struct loader *l, const struct table *table,
			  uint32_t row, uint32_t node)
{
	const struct table_file *file = load_file_of(l, table);
	struct span span;

	if (!file || !l->is_quick)
		return node;
	span = csv_span(&file->csv, row + 1, table->subject.column);
	l->tree->nodes.at[node].line = span.line;
	l->tree->nodes.at[node].column =
		(uint16_t)(span.column < UINT16_MAX ? span.column : UINT16_MAX);
	return node;
}

/* The cell with the name of the thing that a row is about. */
static uint32_t subject_of(struct loader *l, const struct table *table,
			   uint32_t row)
{
	struct table_cell cell = load_cell_at(l, table, row, &table->subject);
	uint32_t node = yaml_add_scalar(
		l->tree, load_name_of(l, table->type, cell.node, cell.text),
		cell.node);

	return place_row(l, table, row, node);
}

static void put_extras(struct making *m, uint32_t row)
{
	static const char *const keys[] = {"note", "source", "importance"};

	uint32_t value = m->value;

	for (int i = 0; i < EXTRAS; i++) {
		uint32_t node = load_one_value(m, row, &m->table->extras[i]);

		if (node)
			put(m, str_of(keys[i]), node);
	}
	m->value = value;
}

enum flag load_flag_word(struct str text)
{
	static const struct {
		struct str word;
		enum flag flag;
	} words[] = {{STR("yes"), FLAG_YES},
		     {STR("x"), FLAG_YES},
		     {STR("true"), FLAG_YES},
		     {STR("no"), FLAG_NO},
		     {STR("false"), FLAG_NO}};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text.len == words[i].word.len &&
		    !strncasecmp(text.ptr, words[i].word.ptr, text.len))
			return words[i].flag;
	return FLAG_NONE;
}

void load_no_flag(struct loader *l, const struct node *node, struct str text)
{
	load_error(l, node, "write yes, no or x, or leave it empty",
		   "`" STR_FMT "` is neither yes nor no", STR_ARG(text));
}

static enum flag flag_of(struct making *m, uint32_t row)
{
	struct loader *l = m->l;
	uint32_t node = load_one_value(m, row, &m->column->place);
	struct str text = yaml_text(l->tree, load_node(l, node));
	enum flag flag = load_flag_word(text);

	if (!node)
		return m->column->is_empty_no ? FLAG_NO : FLAG_NONE;
	if (flag == FLAG_NONE && !m->is_again)
		load_no_flag(l, load_node(l, node), text);
	return flag;
}

static struct making begin_row(struct loader *l, struct group *group,
			       const struct table_column *column, uint32_t row)
{
	struct table *table = &l->tables->all.at[column->table];
	struct making m = {
		.l = l,
		.table = table,
		.column = column,
		.group = group,
		.origin = load_row_origin(l, table, row),
		.subject = load_cell_at(l, table, row, &table->subject).node,
	};

	m.map = yaml_add_map(l->tree, m.origin);
	place_row(l, table, row, m.map.node);
	return m;
}

static void make_row(struct loader *l, struct group *group,
		     const struct table_column *column, uint32_t row)
{
	struct yaml_mark mark = yaml_mark(l->tree);
	struct making m = begin_row(l, group, column, row);
	uint32_t first_row = l->marks->rows.n;
	uint32_t first_cell = l->marks->cells.n;
	uint32_t value = NODE_NONE;
	bool is_there = false;

	put(&m, STR("what"), subject_of(l, m.table, row));
	if (column->is_flag)
		is_there = flag_of(&m, row) == FLAG_YES;
	else
		value = load_value_of(&m, row);
	if (value)
		put(&m, group->kind == FACT_EVENT ? STR("on") : STR("value"),
		    value);
	if (is_there || value) {
		put_extras(&m, row);
		load_row(l, group, load_node(l, m.map.node));
		settle_places(&m, first_row, first_cell, mark.nodes);
	}
	yaml_cut(l->tree, mark);
}

/* In quick mode, places in a file are those of the table. */
static uint32_t hold_places(struct loader *l, uint32_t node)
{
	uint32_t before = l->tree->taken;

	if (l->is_quick)
		l->tree->taken = node;
	return before;
}

static int by_key(const void *key, const void *column)
{
	uint32_t a = *(const uint32_t *)key;
	uint32_t b = ((const struct table_column *)column)->key;

	return a < b ? -1 : a > b;
}

/* The column that became the group under `key`, or NULL. */
static const struct table_column *column_of(const struct loader *l,
					    const struct node *key)
{
	uint32_t node = (uint32_t)(key - l->tree->nodes.at);

	if (!l->tables->columns.n)
		return NULL;
	return bsearch(&node, l->tables->columns.at, l->tables->columns.n,
		       sizeof(struct table_column), by_key);
}

void load_column_rows(struct loader *l, struct group *group,
		      const struct node *key)
{
	const struct table_column *column = column_of(l, key);
	const struct table *table = &l->tables->all.at[column->table];
	uint32_t before = hold_places(l, column->node);

	if (load_file_of(l, table))
		group->file = load_file_of(l, table)->number;
	load_rows_begin(l, group);
	for (uint32_t i = 0; i < table->row.n; i++) {
		if (diags_enough(l->diags) || l->is_full)
			break;
		if (!table->row.at[i].is_further)
			make_row(l, group, column, i);
	}
	load_rows_end(l, group);
	l->tree->taken = before;
}

static void make_exclusion(struct loader *l, struct group *group,
			   const struct table_column *column, uint32_t row)
{
	struct yaml_mark mark = yaml_mark(l->tree);
	struct making m = begin_row(l, group, column, row);
	uint32_t source =
		load_one_value(&m, row, &m.table->extras[EXTRA_SOURCE]);

	m.is_again = true;
	if (flag_of(&m, row) == FLAG_NO) {
		uint32_t n = l->marks->exclusions.n;

		load_exclusion(l, group,
			       load_node(l, subject_of(l, m.table, row)),
			       source ? load_citation(l, load_node(l, source))
				      : group->citation);
		if (!l->is_quick && l->marks->exclusions.n > n)
			l->marks->exclusions.at[n] = m.origin;
	}
	yaml_cut(l->tree, mark);
}

void load_column_exclusions(struct loader *l, struct group *group,
			    const struct node *key)
{
	const struct table_column *column = column_of(l, key);
	const struct table *table;
	uint32_t before;

	if (!column || !column->is_flag)
		return;
	table = &l->tables->all.at[column->table];
	before = hold_places(l, column->node);
	for (uint32_t i = 0; i < table->row.n; i++) {
		if (diags_enough(l->diags))
			break;
		if (!table->row.at[i].is_further)
			make_exclusion(l, group, column, i);
	}
	l->tree->taken = before;
}

bool load_is_column(struct loader *l, const struct node *key)
{
	return column_of(l, key) != NULL;
}

bool load_begin_column(struct loader *l, const struct node *key)
{
	return load_begin_table(l, column_of(l, key)->table);
}
