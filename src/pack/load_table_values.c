#include "pack/load_table.h"

#include "base/utf8.h"

#include <ctype.h>

static void disagree(const struct making *m, const struct table_cell *cell,
		     uint32_t first)
{
	if (m->is_again)
		return;
	load_error(m->l, load_node(m->l, cell->node),
		   "keep one of them, or write `several: yes` on a column of "
		   "texts or things",
		   "the thing has another value here than in line %u",
		   load_node(m->l, first)->line);
}

/* The one value that all rows of the thing agree on, as a node; 0 for none. */
uint32_t load_one_value(struct making *m, uint32_t row,
			const struct table_place *place)
{
	struct loader *l = m->l;
	uint32_t found = NODE_NONE;
	uint32_t first = NODE_NONE;

	for (; row != INDEX_NONE; row = m->table->row.at[row].next) {
		struct table_cell cell = load_cell_at(l, m->table, row, place);

		if (load_is_empty(&cell))
			continue;
		if (!found && cell.is_list)
			found = yaml_add_copy(l->tree, cell.node);
		else if (!found)
			found = yaml_add_scalar(l->tree, cell.text, cell.node);
		else if (cell.is_list ||
			 !str_eq(cell.text,
				 yaml_text(l->tree, load_node(l, found))))
			disagree(m, &cell, first);
		first = first ? first : cell.node;
	}
	m->value = first;
	return found;
}

static bool has_value(const struct loader *l, const struct yaml_list *list,
		      struct str text)
{
	node_each (item, l->tree, load_node(l, list->node))
		if (str_eq(yaml_text(l->tree, item), text))
			return true;
	return false;
}

/* The type of the things that a link refers to, or NONE for texts. */
static uint32_t value_type(const struct making *m)
{
	const struct column *column =
		&m->l->build->columns.at[m->group->first_column + LINK_VALUE];

	return column->type == COLUMN_THING ? column->things : INDEX_NONE;
}

/* The column on its line of a part of a cell's text. */
static uint16_t column_of_part(const struct loader *l,
			       const struct table_cell *cell, struct str part)
{
	size_t offset = (size_t)(part.ptr - cell->text.ptr);
	size_t columns = utf8_length(str_head(cell->text, offset));

	columns += offset && load_node(l, cell->node)->quoted;
	columns += load_node(l, cell->node)->column;
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
	struct str text = yaml_text(m->l->tree, load_node(m->l, node));

	if (m->column->is_text && is_date_like(text))
		load_warning(m->l, WARN_SPREADSHEET, load_node(m->l, node),
			     "format the column as text in the spreadsheet, "
			     "and write it again",
			     "`" STR_FMT "` looks like a date that a "
			     "spreadsheet made",
			     STR_ARG(text));
}

/* Appends a value unless the list has it. False if the list is full. */
static bool add_value(struct making *m, struct yaml_list *list,
		      const struct table_cell *cell, struct str text,
		      uint32_t like)
{
	struct loader *l = m->l;
	struct str value = load_name_of(l, value_type(m), like, text);
	uint32_t node;

	if (!value.len || has_value(l, list, value))
		return true;
	if (load_node(l, list->node)->n == VALUES_MOST) {
		load_error(l, load_node(l, cell->node), "leave some out",
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

/* The items of a list in the pack. */
static bool add_items(struct making *m, struct yaml_list *list,
		      const struct table_cell *cell)
{
	struct loader *l = m->l;
	const struct node *node = load_node(l, cell->node);

	node_each (item, l->tree, node) {
		if (node->kind == NODE_MAP || item->kind != NODE_SCALAR) {
			load_error(l, node,
				   "write [a, b], or a and b in quotes",
				   "a list of values is expected here");
			return false;
		}
		if (!add_value(m, list, cell, yaml_text(l->tree, item),
			       (uint32_t)(item - l->tree->nodes.at)))
			return false;
	}
	return true;
}

/* The values in one cell, separated by semicolons. */
static bool add_values(struct making *m, struct yaml_list *list,
		       const struct table_cell *cell)
{
	struct str rest = cell->text;
	struct str value;

	if (cell->is_list)
		return add_items(m, list, cell);
	if (!m->column->is_several)
		return add_value(m, list, cell, rest, cell->node);
	while (load_next_value(&rest, &value))
		if (!add_value(m, list, cell, value, cell->node))
			return false;
	return true;
}

/* All values of a thing: a list, or a scalar if there is only one. */
static uint32_t all_values(struct making *m, uint32_t row)
{
	struct loader *l = m->l;
	struct yaml_list list = {NODE_NONE, 0};

	for (; row != INDEX_NONE; row = m->table->row.at[row].next) {
		struct table_cell cell =
			load_cell_at(l, m->table, row, &m->column->place);

		if (load_is_empty(&cell))
			continue;
		if (!list.node)
			list = yaml_add_list(l->tree, cell.node);
		m->value = m->value ? m->value : cell.node;
		if (!add_values(m, &list, &cell))
			return NODE_NONE;
	}
	if (!list.node || load_node(l, list.node)->n != 1)
		return list.node;
	return load_node(l, list.node)->first;
}

/* The unit of the column, if it is the sign of a currency: $ or €. */
static struct str currency_of(const struct making *m,
			      const struct column *column)
{
	struct text unit = column->unit.symbol.len ? column->unit.symbol
						   : column->unit.many;
	struct str sign = pack_build_str(m->l->build, unit);

	return utf8_is_currency(sign) ? sign : STR_NONE;
}

/* Without the percent sign, or that of the unit, if the column implies it. */
static struct str figure_text(const struct making *m, uint32_t node)
{
	struct str text = yaml_text(m->l->tree, load_node(m->l, node));
	const struct column *column =
		&m->l->build->columns.at[m->group->first_column + NUMBER_VALUE];

	return figure_without(text, column->type == COLUMN_PERCENT
					    ? STR("%")
					    : currency_of(m, column));
}

/* A figure with the decimal point of the format and no other signs. */
static uint32_t plain_figure(struct making *m, uint32_t node)
{
	struct loader *l = m->l;
	struct str text = figure_text(m, node);
	struct strbuf figure = STRBUF_INIT;
	uint32_t plain = NODE_NONE;

	if (!m->column->signs.group && str_find(text, STR(",")) != SIZE_MAX)
		load_error(l, load_node(l, node),
			   "say what it is: `separators: ',.'` for 1,016.5, or "
			   "`separators: '.,'` for 1.016,5",
			   "a comma in a figure: `" STR_FMT "`", STR_ARG(text));
	else if (figure_signs_strip(m->column->signs, text, &figure))
		plain = yaml_add_scalar(l->tree, strbuf_str(&figure), node);
	else
		load_error(l, load_node(l, node), "check `separators`",
			   "digits that are not in groups of three: `" STR_FMT
			   "`",
			   STR_ARG(text));
	strbuf_finish(&figure);
	return plain;
}

/* How many characters of a date count: Wikidata's precision is 9 for a year, 10
 * for a month, 11 for a day. 0 for coarser precisions. */
static size_t length_of_date(struct str text, struct str precision)
{
	size_t year = str_starts(text, STR("-")) ? 5 : 4;

	if (str_eq(precision, STR("9")) || str_eq(precision, STR("year")))
		return year;
	if (str_eq(precision, STR("10")) || str_eq(precision, STR("month")))
		return year + 3;
	return precision.len == 1 ? 0 : text.len;
}

/* Wikidata's precision of a date: from a column, or one for all. */
static struct str precision_of(struct making *m, uint32_t row)
{
	const struct table_place *place = &m->column->precision;

	if (place->key.len && place->column == INDEX_NONE)
		return place->key;
	return load_cell_at(m->l, m->table, row, place).text;
}

/* 31/12/1999, as a date of the format, if the column says so. */
static uint32_t ordered_date(struct making *m, struct str text, uint32_t node)
{
	struct strbuf date = STRBUF_INIT;

	if (m->column->day_order &&
	    date_in_order(text, m->column->day_order == DAY_FIRST, &date))
		node = yaml_add_scalar(m->l->tree, strbuf_str(&date), node);
	strbuf_finish(&date);
	return node;
}

/* 1960-01-01 is the 1960s; NONE if it is before the year 100. */
static uint32_t decade(struct making *m, struct str text, uint32_t node)
{
	struct strbuf out = STRBUF_INIT;
	struct date date;

	strbuf_addf(&out, STR_FMT "0s", STR_ARG(str_head(text, 3)));
	node = date_parse(strbuf_str(&out), &date)
		       ? yaml_add_scalar(m->l->tree, strbuf_str(&out), node)
		       : NODE_NONE;
	strbuf_finish(&out);
	return node;
}

/* What Wikidata writes for a value that exists, but is not known. */
static bool is_unknown(struct str text)
{
	return str_find(text, STR("/.well-known/genid/")) != SIZE_MAX;
}

/* +1999-02-12T00:00:00Z is a day, a month or a year; 0 if it is coarser. */
static uint32_t plain_date(struct making *m, uint32_t row, uint32_t node)
{
	struct loader *l = m->l;
	struct str text = yaml_text(l->tree, load_node(l, node));
	struct str end = STR("T00:00:00Z");

	if (is_unknown(text))
		return NODE_NONE;
	if (!str_ends(text, end))
		return ordered_date(m, text, node);
	text = str_head(text, text.len - end.len);
	if (str_starts(text, STR("+")))
		text = str_from(text, 1);
	if (str_eq(precision_of(m, row), STR("8")))
		return decade(m, text, node);
	text = str_head(text, length_of_date(text, precision_of(m, row)));
	return text.len ? yaml_add_scalar(l->tree, text, node) : NODE_NONE;
}

static uint32_t link_value(struct making *m, uint32_t row)
{
	struct loader *l = m->l;
	uint32_t value = NODE_NONE;
	struct str name;

	if (!m->column->is_several)
		value = load_one_value(m, row, &m->column->place);
	if (m->column->is_several ||
	    (value && load_node(l, value)->kind != NODE_SCALAR))
		return all_values(m, row);
	if (!value)
		return NODE_NONE;
	check_text(m, value);
	name = load_name_of(l, value_type(m), value,
			    yaml_text(l->tree, load_node(l, value)));
	return name.len ? yaml_add_scalar(l->tree, name, value) : NODE_NONE;
}

/* The value of the column for a thing, as a node; 0 if it has none. */
uint32_t load_value_of(struct making *m, uint32_t row)
{
	uint32_t value;

	if (m->group->kind == FACT_LINK)
		return link_value(m, row);
	value = load_one_value(m, row, &m->column->place);
	if (!value || load_node(m->l, value)->kind != NODE_SCALAR)
		return value;
	return m->group->kind == FACT_NUMBER ? plain_figure(m, value)
					     : plain_date(m, row, value);
}
