#include "pack/load_table.h"

#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NO_CELL = 0 };

static const struct node *at(const struct loader *l, uint32_t node)
{
	return &l->tree->nodes.at[node];
}

static const struct table_file *file_of(const struct loader *l,
					const struct table *table)
{
	return table->file == INDEX_NONE ? NULL
					 : &l->tables->files.at[table->file];
}

/* What stands at a place of a row; an empty text when nothing does. */
static struct table_cell cell_at(struct loader *l, const struct table *table,
				 uint32_t row, const struct table_place *place)
{
	const struct table_file *file = file_of(l, table);
	const struct node *node;
	struct table_cell cell = {STR_NONE, NO_CELL, false};

	if (!place->key.len)
		return cell;
	if (file) /* row 0 is the header */
		return load_csv_cell(l, file, row + 1, place->column,
				     table->rows);
	node = place->key.len
		       ? yaml_get(l->tree, at(l, table->row.at[row].node),
				  place->key)
		       : NULL;
	if (!node)
		return cell;
	cell.node = (uint32_t)(node - l->tree->nodes.at);
	cell.is_list = node->kind != NODE_SCALAR;
	cell.text = str_trim(yaml_text(l->tree, node));
	return cell;
}

static bool is_empty(const struct table_cell *cell)
{
	return !cell->is_list && !cell->text.len;
}

/* The id of the thing that a text at `node` names; the text itself where there
 * is none, which will be said by who reads it. Empty, with an error, where it
 * names two. */
static struct str name_of(struct loader *l, uint32_t type, uint32_t node,
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
	load_error(l, at(l, node), "write the id of one of them",
		   "two things are called `" STR_FMT "`", STR_ARG(text));
	return STR_NONE;
}

/* A row while it is made. */
struct making {
	struct loader *l;
	struct table *table;
	const struct table_column *column;
	struct group *group;
	struct yaml_list map;
	uint32_t origin;  /* the node of the row */
	uint32_t subject; /* and of its cells, if these have a place */
	uint32_t value;
	bool is_again; /* what is wrong has been said */
};

static void put(struct making *m, struct str key, uint32_t node)
{
	struct yaml_tree *tree = m->l->tree;

	yaml_append(tree, &m->map, yaml_add_scalar(tree, key, m->origin));
	yaml_append(tree, &m->map, node);
}

static void disagree(const struct making *m, const struct table_cell *cell,
		     uint32_t first)
{
	if (m->is_again)
		return;
	load_error(m->l, at(m->l, cell->node),
		   "write `several: yes` on the column, or keep one of them",
		   "the thing has another value here than in line %u",
		   at(m->l, first)->line);
}

/* The one value that all rows of the thing agree on, as a node; 0 for none. */
static uint32_t one_value(struct making *m, uint32_t row,
			  const struct table_place *place)
{
	struct loader *l = m->l;
	uint32_t found = NO_CELL;
	uint32_t first = NO_CELL;

	for (; row != INDEX_NONE; row = m->table->row.at[row].next) {
		struct table_cell cell = cell_at(l, m->table, row, place);

		if (is_empty(&cell))
			continue;
		if (!found && cell.is_list)
			found = yaml_add_copy(l->tree, cell.node);
		else if (!found)
			found = yaml_add_scalar(l->tree, cell.text, cell.node);
		else if (cell.is_list ||
			 !str_eq(cell.text, yaml_text(l->tree, at(l, found))))
			disagree(m, &cell, first);
		first = first ? first : cell.node;
	}
	m->value = first;
	return found;
}

static bool has_value(const struct loader *l, const struct yaml_list *list,
		      struct str text)
{
	node_each (item, l->tree, at(l, list->node))
		if (str_eq(yaml_text(l->tree, item), text))
			return true;
	return false;
}

/* The type of the things that a link leads to, or NONE for texts. */
static uint32_t value_type(const struct making *m)
{
	const struct column *column =
		&m->l->build->columns.at[m->group->first_column + LINK_VALUE];

	return column->type == COLUMN_THING ? column->things : INDEX_NONE;
}

/* Where a part of the text of a cell stands on its line. */
static uint16_t column_of_part(const struct loader *l,
			       const struct table_cell *cell, struct str part)
{
	size_t offset = (size_t)(part.ptr - cell->text.ptr);
	size_t columns = utf8_length(str_head(cell->text, offset));

	columns += offset && at(l, cell->node)->quoted;
	columns += at(l, cell->node)->column;
	return (uint16_t)(columns < UINT16_MAX ? columns : UINT16_MAX);
}

/* 4-Feb, Feb-04, 2024-02-04: what spreadsheets make of 4-2. */
static bool is_date_like(struct str text)
{
	size_t letters = 0;
	size_t digits = 0;
	size_t dashes = 0;

	for (size_t i = 0; i < text.len; i++) {
		digits += isdigit((unsigned char)text.ptr[i]) != 0;
		letters += isalpha((unsigned char)text.ptr[i]) != 0;
		dashes += text.ptr[i] == '-';
	}
	if (letters + digits + dashes != text.len || !digits || !dashes)
		return false;
	if (!letters)
		return dashes == 2 && digits >= 6 && digits <= 8;
	return letters == 3 && dashes <= 2 && digits <= 6;
}

static void check_text(const struct making *m, uint32_t node)
{
	struct str text = yaml_text(m->l->tree, at(m->l, node));

	if (m->column->is_text && is_date_like(text))
		load_warning(m->l, WARN_SPREADSHEET, at(m->l, node),
			     "format the column as text in the spreadsheet, "
			     "and write it again",
			     "`" STR_FMT "` looks like a date that a "
			     "spreadsheet made",
			     STR_ARG(text));
}

/* Appends a value to a list that lacks it. False when it is full. */
static bool add_value(struct making *m, struct yaml_list *list,
		      const struct table_cell *cell, struct str text,
		      uint32_t like)
{
	struct loader *l = m->l;
	struct str value = name_of(l, value_type(m), like, text);
	uint32_t node;

	if (!value.len || has_value(l, list, value))
		return true;
	if (at(l, list->node)->n == VALUES_MOST) {
		load_error(l, at(l, cell->node), "leave some out",
			   "more than %d values of one thing",
			   (int)VALUES_MOST);
		return false;
	}
	node = yaml_add_scalar(l->tree, value, like);
	if (!cell->is_list)
		l->tree->nodes.at[node].column = column_of_part(l, cell, text);
	yaml_append(l->tree, list, node);
	check_text(m, node);
	return true;
}

/* The values in one cell, parted by semicolons where the column says so. */
static bool add_values(struct making *m, struct yaml_list *list,
		       const struct table_cell *cell)
{
	struct str rest = cell->text;
	struct str value = rest;

	if (cell->is_list) {
		node_each (item, m->l->tree, at(m->l, cell->node)) {
			uint32_t index =
				(uint32_t)(item - m->l->tree->nodes.at);

			if (!add_value(m, list, cell,
				       yaml_text(m->l->tree, item), index))
				return false;
		}
		return true;
	}
	if (!m->column->is_several)
		return add_value(m, list, cell, value, cell->node);
	while (load_next_value(&rest, &value))
		if (!add_value(m, list, cell, value, cell->node))
			return false;
	return true;
}

/* All values of a thing, as a list; as a scalar when there is one. */
static uint32_t all_values(struct making *m, uint32_t row)
{
	struct loader *l = m->l;
	struct yaml_list list = {NO_CELL, 0};

	for (; row != INDEX_NONE; row = m->table->row.at[row].next) {
		struct table_cell cell =
			cell_at(l, m->table, row, &m->column->place);

		if (is_empty(&cell))
			continue;
		if (!list.node)
			list = yaml_add_list(l->tree, cell.node);
		m->value = m->value ? m->value : cell.node;
		if (!add_values(m, &list, &cell))
			return NO_CELL;
	}
	if (!list.node || at(l, list.node)->n != 1)
		return list.node;
	return at(l, list.node)->first;
}

/* Without the sign of percent, where the column says it. */
static struct str figure_text(const struct making *m, uint32_t node)
{
	struct str text = yaml_text(m->l->tree, at(m->l, node));
	const struct column *column =
		&m->l->build->columns.at[m->group->first_column + NUMBER_VALUE];

	if (column->type == COLUMN_PERCENT && str_ends(text, STR("%")))
		return str_trim(str_head(text, text.len - 1));
	return text;
}

/* A figure with the point that the format has, and no other sign. */
static uint32_t plain_figure(struct making *m, uint32_t node)
{
	struct loader *l = m->l;
	struct str text = figure_text(m, node);
	struct strbuf figure = STRBUF_INIT;
	uint32_t plain = NO_CELL;

	if (!m->column->signs.group && str_find(text, STR(",")) != SIZE_MAX)
		load_error(l, at(l, node),
			   "say what it is: `separators: ',.'` for 1,016.5, or "
			   "`separators: '.,'` for 1.016,5",
			   "a comma in a figure: `" STR_FMT "`", STR_ARG(text));
	else if (!m->column->signs.group)
		plain = yaml_add_scalar(l->tree, text, node);
	else if (figure_signs_strip(m->column->signs, text, &figure))
		plain = yaml_add_scalar(l->tree, strbuf_str(&figure), node);
	else
		load_error(l, at(l, node), "look at `separators`",
			   "digits that are not in groups of three: `" STR_FMT
			   "`",
			   STR_ARG(text));
	strbuf_finish(&figure);
	return plain;
}

/* How many characters of a date count: Wikidata has 9 for a year, 10 for a
 * month, 11 for a day. None of what is rougher. */
static size_t length_of_date(struct str text, struct str precision)
{
	size_t year = str_starts(text, STR("-")) ? 5 : 4;

	if (str_eq(precision, STR("9")) || str_eq(precision, STR("year")))
		return year;
	if (str_eq(precision, STR("10")) || str_eq(precision, STR("month")))
		return year + 3;
	return precision.len == 1 ? 0 : text.len;
}

/* Wikidata's precision of a date: in a column of its own, or one for all. */
static struct str precision_of(struct making *m, uint32_t row)
{
	const struct table_place *place = &m->column->precision;

	if (place->key.len && place->column == INDEX_NONE)
		return place->key;
	return cell_at(m->l, m->table, row, place).text;
}

/* +1999-02-12T00:00:00Z is a day, a month or a year; 0 for what is rougher. */
static uint32_t plain_date(struct making *m, uint32_t row, uint32_t node)
{
	struct loader *l = m->l;
	struct str text = yaml_text(l->tree, at(l, node));
	struct str end = STR("T00:00:00Z");

	if (!str_ends(text, end))
		return node;
	text = str_head(text, text.len - end.len);
	if (str_starts(text, STR("+")))
		text = str_from(text, 1);
	text = str_head(text, length_of_date(text, precision_of(m, row)));
	return text.len ? yaml_add_scalar(l->tree, text, node) : NO_CELL;
}

static uint32_t link_value(struct making *m, uint32_t row)
{
	struct loader *l = m->l;
	uint32_t value = NO_CELL;
	struct str name;

	if (!m->column->is_several)
		value = one_value(m, row, &m->column->place);
	if (m->column->is_several ||
	    (value && at(l, value)->kind != NODE_SCALAR))
		return all_values(m, row);
	if (!value)
		return NO_CELL;
	check_text(m, value);
	name = name_of(l, value_type(m), value,
		       yaml_text(l->tree, at(l, value)));
	return name.len ? yaml_add_scalar(l->tree, name, value) : NO_CELL;
}

/* The value of the column for a thing, as a node; 0 where it has none. */
static uint32_t value_of(struct making *m, uint32_t row)
{
	uint32_t value;

	if (m->group->kind == FACT_LINK)
		return link_value(m, row);
	value = one_value(m, row, &m->column->place);
	if (!value || at(m->l, value)->kind != NODE_SCALAR)
		return value;
	return m->group->kind == FACT_NUMBER ? plain_figure(m, value)
					     : plain_date(m, row, value);
}

/* What was made for a row takes the place of the cells it was made of. */
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

/* Cells that are read quickly are no nodes: a row gets its place from the file
 * all the same. */
static uint32_t place_row(struct loader *l, const struct table *table,
			  uint32_t row, uint32_t node)
{
	const struct table_file *file = file_of(l, table);
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
	struct table_cell cell = cell_at(l, table, row, &table->subject);
	uint32_t node = yaml_add_scalar(
		l->tree, name_of(l, table->type, cell.node, cell.text),
		cell.node);

	return place_row(l, table, row, node);
}

static void put_extras(struct making *m, uint32_t row)
{
	static const char *const keys[] = {"note", "source", "importance"};

	uint32_t value = m->value;

	for (int i = 0; i < EXTRAS; i++) {
		uint32_t node = one_value(m, row, &m->table->extras[i]);

		if (node)
			put(m, str_of(keys[i]), node);
	}
	m->value = value;
}

static uint32_t origin_of(struct loader *l, const struct table *table,
			  uint32_t row)
{
	if (table->file == INDEX_NONE)
		return table->row.at[row].node;
	return cell_at(l, table, row, &table->subject).node;
}

enum flag { FLAG_NONE, FLAG_YES, FLAG_NO };

static enum flag flag_of(struct making *m, uint32_t row)
{
	static const struct {
		struct str word;
		enum flag flag;
	} words[] = {{STR("yes"), FLAG_YES},
		     {STR("x"), FLAG_YES},
		     {STR("true"), FLAG_YES},
		     {STR("no"), FLAG_NO},
		     {STR("false"), FLAG_NO}};
	struct loader *l = m->l;
	uint32_t node = one_value(m, row, &m->column->place);
	struct str text = yaml_text(l->tree, at(l, node));

	if (!node)
		return m->column->is_empty_no ? FLAG_NO : FLAG_NONE;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text.len == words[i].word.len &&
		    !strncasecmp(text.ptr, words[i].word.ptr, text.len))
			return words[i].flag;
	if (!m->is_again)
		load_error(
			l, at(l, node), "write yes, no or x, or leave it empty",
			"`" STR_FMT "` is neither yes nor no", STR_ARG(text));
	return FLAG_NONE;
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
		.origin = origin_of(l, table, row),
		.subject = cell_at(l, table, row, &table->subject).node,
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
	uint32_t value = NO_CELL;
	bool is_there = false;

	put(&m, STR("what"), subject_of(l, m.table, row));
	if (column->is_flag)
		is_there = flag_of(&m, row) == FLAG_YES;
	else
		value = value_of(&m, row);
	if (value)
		put(&m, group->kind == FACT_EVENT ? STR("on") : STR("value"),
		    value);
	if (is_there || value) {
		put_extras(&m, row);
		load_row(l, group, at(l, m.map.node));
		settle_places(&m, first_row, first_cell, mark.nodes);
	}
	yaml_cut(l->tree, mark);
}

/* In a file that is read quickly, places are those of the table. */
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

	group->file = file_of(l, table) ? SAID(table->file) : 0;
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
	uint32_t source = one_value(&m, row, &m.table->extras[EXTRA_SOURCE]);

	m.is_again = true;
	if (flag_of(&m, row) == FLAG_NO) {
		uint32_t n = l->marks->exclusions.n;

		load_exclusion(l, group, at(l, subject_of(l, m.table, row)),
			       source ? load_citation(l, at(l, source))
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

/* Inline rows have the keys that the table gives them, and no others. */
static void check_keys(struct loader *l, const struct table *table,
		       uint32_t index, const struct node *map)
{
	key_each (key, l->tree, map) {
		struct str name = yaml_text(l->tree, key);
		struct suggest suggest = suggest_for(name);
		bool is_known = str_eq(name, table->subject.key);

		suggest_add(&suggest, table->subject.key);
		for (int i = 0; i < EXTRAS; i++) {
			is_known |= str_eq(name, table->extras[i].key);
			suggest_add(&suggest, table->extras[i].key);
		}
		vec_each (column, &l->tables->columns) {
			if (column->table != index)
				continue;
			is_known |= str_eq(name, column->place.key) ||
				    str_eq(name, column->precision.key);
			suggest_add(&suggest, column->place.key);
		}
		if (!is_known && !load_is_stranded(l, key))
			load_unknown_key(l, key, &suggest,
					 "declare it under `columns`",
					 "a row of the table");
	}
}

static bool find_rows(struct loader *l, struct table *table, uint32_t index)
{
	const struct node *rows = at(l, table->rows);

	if (file_of(l, table)) {
		uint32_t n = file_of(l, table)->csv.n_rows - 1;

		for (uint32_t i = 0; i < n; i++)
			*vec_push(&table->row) =
				(struct table_row){.next = INDEX_NONE};
		return true;
	}
	if (!load_is_list(l, rows, "`rows`"))
		return false;
	node_each (node, l->tree, rows) {
		if (diags_enough(l->diags))
			return false;
		if (!load_is_map(l, node, "a row"))
			continue;
		check_keys(l, table, index, node);
		*vec_push(&table->row) = (struct table_row){
			.node = (uint32_t)(node - l->tree->nodes.at),
			.next = INDEX_NONE,
		};
	}
	return true;
}

/* What a CSV calls the things of the table: as it says, else as their type. */
static void find_subject(struct loader *l, struct table *table)
{
	const struct node *types =
		yaml_get(l->tree, yaml_root(l->tree), STR("types"));
	struct str type =
		table->what ? yaml_text(l->tree, at(l, table->what)) : STR_NONE;
	const struct node *traits = yaml_get(l->tree, types, type);
	struct str from =
		yaml_text(l->tree, yaml_get(l->tree, traits, STR("from")));
	const struct node *id = yaml_get(l->tree, traits, STR("id"));

	if (table->subject.key.len)
		return;
	table->subject.key = STR("what");
	if (!str_eq(from, file_of(l, table)->name))
		return;
	if (!id)
		id = yaml_get(l->tree, traits, STR("name"));
	table->subject.key =
		id ? arena_copy(&l->ids, yaml_text(l->tree, id)) : STR("name");
}

static bool find_column(struct loader *l, const struct table_file *file,
			struct table_place *place, uint32_t node)
{
	if (!place->key.len)
		return true;
	place->column = load_csv_column(l, file, place->key, at(l, node));
	return place->column != INDEX_NONE;
}

/* Is it a word that stands for the precision of all dates of a column? */
static bool is_precision(struct str text)
{
	return str_eq(text, STR("year")) || str_eq(text, STR("month")) ||
	       str_eq(text, STR("day"));
}

/* Where the header of a CSV has what the table reads. */
static bool find_columns(struct loader *l, struct table *table, uint32_t index)
{
	const struct table_file *file = file_of(l, table);
	bool ok;

	if (!file)
		return true;
	find_subject(l, table);
	ok = find_column(l, file, &table->subject, table->key);
	for (int i = 0; i < EXTRAS; i++)
		ok &= find_column(l, file, &table->extras[i], table->key);
	vec_each (column, &l->tables->columns) {
		if (column->table != index)
			continue;
		ok &= find_column(l, file, &column->place, column->node);
		if (!is_precision(column->precision.key))
			ok &= find_column(l, file, &column->precision,
					  column->node);
	}
	return ok;
}

/* `what` names a type; without it rows are about texts. */
static bool find_type(struct loader *l, struct table *table)
{
	const struct node *what = table->what ? at(l, table->what) : NULL;
	const uint32_t *type = what ? load_type_named(l, what) : NULL;
	struct suggest suggest = suggest_for(yaml_text(l->tree, what));

	if (type)
		table->type = *type;
	if (type || !what || str_eq(yaml_text(l->tree, what), STR("text")))
		return true;
	load_suggest_types(l, &suggest);
	load_unknown(l, what, &suggest, "name a type listed under `things:`",
		     "no type of things `" STR_FMT "`",
		     STR_ARG(yaml_text(l->tree, what)));
	return false;
}

/* What a row is about. Says what is wrong with it; empty then. */
static struct str find_subject_of(struct loader *l, const struct table *table,
				  uint32_t row, uint32_t *thing)
{
	struct table_cell cell = cell_at(l, table, row, &table->subject);
	bool is_ambiguous = false;

	*thing = INDEX_NONE;
	if (is_empty(&cell) || cell.is_list) {
		load_error(l, at(l, origin_of(l, table, row)),
			   "say what the row is about",
			   "the row has no `" STR_FMT "`",
			   STR_ARG(table->subject.key));
		return STR_NONE;
	}
	if (table->type == INDEX_NONE)
		return cell.text;
	*thing = load_thing_called(l, table->type, cell.text, &is_ambiguous);
	if (*thing != INDEX_NONE)
		return cell.text;
	if (is_ambiguous)
		name_of(l, table->type, cell.node, cell.text);
	else
		load_thing(l, table->type, at(l, cell.node));
	return STR_NONE;
}

static bool same_subject(struct loader *l, const struct table *table,
			 uint32_t a, uint32_t b)
{
	struct strbuf text = STRBUF_INIT;
	bool same;

	if (table->row.at[a].thing != INDEX_NONE ||
	    table->row.at[b].thing != INDEX_NONE)
		return table->row.at[a].thing == table->row.at[b].thing;
	strbuf_add(&text, cell_at(l, table, a, &table->subject).text);
	same = str_eq(strbuf_str(&text),
		      cell_at(l, table, b, &table->subject).text);
	strbuf_finish(&text);
	return same;
}

/* Ties together the rows about one thing. */
static void tie_rows(struct loader *l, struct table *table)
{
	struct hash_index seen = HASH_INDEX_INIT;
	uint32_t *last = mem_alloc(mem_size(table->row.n + 1, sizeof(*last)));

	hash_index_reset(&seen, table->row.n);
	for (uint32_t i = 0; i < table->row.n && !diags_enough(l->diags); i++) {
		struct table_row *row = &table->row.at[i];
		struct str text = find_subject_of(l, table, i, &row->thing);
		uint32_t hash;

		if (!text.len) {
			row->is_further = true;
			continue;
		}
		hash = row->thing == INDEX_NONE ? hash_index_hash(text)
						: lookup_hash_word(row->thing);
		hash_index_each (first, &seen, hash) {
			if (!same_subject(l, table, first, i))
				continue;
			row->is_further = true;
			table->row.at[last[first]].next = i;
			last[first] = i;
			break;
		}
		last[i] = i;
		if (!row->is_further)
			hash_index_add(&seen, hash, i);
	}
	free(last);
	hash_index_finish(&seen);
}

/* What a row says besides is read for each column: what is wrong with it is
 * said once, and then not read. */
static void check_extra(struct loader *l, struct table *table,
			enum table_extra extra)
{
	struct making m = {.l = l, .table = table};
	uint32_t errors = l->diags->errors;

	for (uint32_t i = 0; i < table->row.n && !diags_enough(l->diags); i++) {
		struct yaml_mark mark = yaml_mark(l->tree);
		uint32_t node =
			table->row.at[i].is_further
				? NO_CELL
				: one_value(&m, i, &table->extras[extra]);

		if (node && extra == EXTRA_SOURCE)
			load_citation(l, at(l, node));
		if (node && extra == EXTRA_IMPORTANCE)
			load_importance(l, at(l, node));
		yaml_cut(l->tree, mark);
	}
	if (l->diags->errors > errors)
		table->extras[extra].key = STR_NONE;
}

/* Is the table as it must be? What is not is said once. */
static bool begin_table(struct loader *l, uint32_t index)
{
	struct table *table = &l->tables->all.at[index];

	if (table->is_ready || table->is_bad)
		return table->is_ready;
	table->is_bad = true;
	if (!find_type(l, table) || !find_columns(l, table, index) ||
	    !find_rows(l, table, index))
		return false;
	tie_rows(l, table);
	for (enum table_extra extra = 0; extra < EXTRAS; extra++)
		check_extra(l, table, extra);
	table->is_ready = true;
	return true;
}

bool load_is_column(struct loader *l, const struct node *key)
{
	return column_of(l, key) != NULL;
}

bool load_begin_column(struct loader *l, const struct node *key)
{
	return begin_table(l, column_of(l, key)->table);
}
